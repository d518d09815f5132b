import { imprint, type Masthead, type Paper, placeOf } from '#lib/mail/templates/layout.ts';
import { breakingSpace } from '#lib/mail/templates/legible.ts';

const lineLength = 72;

/**
 * A plain text mail: the masthead, blocks with an empty line between, wrapped at 72 characters, and a signature. What
 * has no space, such as a link, stays whole; `\n` within a block begins a new line. Empty blocks are left out.
 */
export function layOutText(page: {
  paper: Paper;
  edition: Masthead;
  blocks: readonly string[];
  footer: readonly string[];
}): string {
  const { paper, edition, blocks, footer } = page;
  const wrapped = (texts: readonly string[]) => texts.filter(Boolean).map(wrap).join('\n\n');
  const masthead = underlined(`${paper.name} – ${placeOf(edition)}`, '=');
  // "-- " begins a signature; most programs show what follows it more quietly
  return `${wrapped([masthead, ...blocks])}\n\n-- \n${wrapped([...footer, imprint(paper)])}\n`;
}

/** A heading, with a line of the same length below. */
export function underlined(heading: string, stroke: '=' | '-'): string {
  const lines = wrap(heading);
  const longest = Math.max(...lines.split('\n').map((line) => [...line].length));
  return `${lines}\n${stroke.repeat(Math.min(longest, lineLength))}`;
}

/** What a link leads to, and the link on a line of its own. */
export function linked(label: string, url: string): string {
  return `${label}\n${url}`;
}

function wrap(block: string): string {
  return block.split('\n').map(wrapLine).join('\n');
}

function wrapLine(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(breakingSpace).filter(Boolean)) {
    if (line && line.length + 1 + word.length > lineLength) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line].join('\n');
}
