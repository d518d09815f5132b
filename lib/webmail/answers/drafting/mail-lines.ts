import { type Inline, plainText } from '#lib/stories/blocks/inline.ts';
import { kindOf, type NewBlock } from '#lib/stories/blocks/kinds.ts';
import { withoutHiddenCharacters } from '#lib/webmail/reading/hidden-characters.ts';
import type { MailPiece, MailStretch } from '#lib/webmail/types.ts';

/** A line of a mail as plain text; `level`: so many mails it is quoted in. */
export type MailLine = { level: number; text: string };

/**
 * The words of a mail, line by line, with an empty one between paragraphs.
 * @param withLinks says where links lead whose words do not
 */
export function linesOfMail(stretches: readonly MailStretch[], { withLinks }: { withLinks: boolean }): MailLine[] {
  const lines: MailLine[] = [];
  for (const { kind, pieces } of stretches) {
    for (const piece of pieces) {
      const isQuote = kind === 'quote' || (piece.kind === 'block' && piece.block.type === 'quote');
      const level = isQuote ? 1 : 0;
      const paragraph = textsOf(piece, withLinks).flatMap((text) => text.split('\n').map(plainLine));
      const last = lines.at(-1);
      if (paragraph.every((text) => text === '')) continue;
      if (last) lines.push({ level: Math.min(last.level, level), text: '' });
      lines.push(...paragraph.map((text) => ({ level, text })));
    }
  }
  return lines;
}

/** As it stands in a mail, behind one sign a level. */
export const quotedLine = ({ level, text }: MailLine): string =>
  level === 0 ? text : `${'>'.repeat(level)}${text === '' ? '' : ` ${text}`}`;

function textsOf(piece: MailPiece, withLinks: boolean): string[] {
  if (piece.kind === 'picture') return piece.picture.alt ? [piece.picture.alt] : [];
  const block = { ...piece.block, id: 'unnamed' };
  const texts = withLinks ? textsWithLinks(block) : kindOf(block).text(block);
  return block.type === 'list' ? texts.map((text) => `- ${text}`) : texts;
}

function textsWithLinks(block: NewBlock & { id: string }): string[] {
  const { withRuns, text } = kindOf(block);
  return text(withRuns ? withRuns(block, withTargets) : block);
}

/** Behind the words of each link its address, unless they are it. */
function withTargets(runs: Inline[]): Inline[] {
  return runs.flatMap((run, place) => {
    const isLast = run.href !== undefined && runs[place + 1]?.href !== run.href;
    const words = plainText(runs.slice(firstOfLink(runs, place), place + 1));
    return isLast && run.href && !saysTarget(words, run.href) ? [run, { text: ` <${run.href}>` }] : [run];
  });
}

function firstOfLink(runs: readonly Inline[], place: number): number {
  let first = place;
  while (first > 0 && runs[first - 1]?.href === runs[place]?.href) first -= 1;
  return first;
}

function saysTarget(words: string, href: string): boolean {
  const bare = (address: string) =>
    address
      .trim()
      .replace(/^(?:https?:\/\/|mailto:)/i, '')
      .replace(/\/$/, '');
  return bare(words) === bare(href);
}

/** Spaces before its words stay, for what is set in columns. */
const plainLine = (line: string) =>
  (/^[ \t]{1,40}(?=\S)/.exec(line)?.[0] ?? '').replaceAll('\t', '    ') + withoutHiddenCharacters(line);
