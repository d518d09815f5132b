import { type Inline, safeHref } from '#lib/stories/blocks/inline.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';

/**
 * The page text of the desk: paragraphs with a blank line between them, `## ` before a subhead, `- ` or `1. ` before each
 * line of a list, `[words](https://…)` for a link. What looks like a mark and is none is an error, never a guess.
 */

/** What a page text says, or each fault with the line (from 1) it is in. */
export type PageText = { body: NewBlock[]; faults: string[] };

type Chunk = { lines: string[]; firstLine: number };

const subhead = /^##\s+(\S.*)$/;
const bullet = /^[-*•]\s+(\S.*)$/;
const numbered = /^\d{1,3}[.)]\s+(\S.*)$/;
const halfMark = /^(?:#.*|[-*•]|\d{1,3}[.)])$/;
const link = /\[([^[\]]*)\]\(([^()\s]*)\)/g;
const maxSubheadLength = 200;

export function readPageText(text: string): PageText {
  const faults: string[] = [];
  const body = chunksOf(text).flatMap((chunk) => blocksOf(chunk, faults));
  return { body, faults };
}

/** The page text that `readPageText` reads as this body; of blocks that no page has, nothing. */
export function writePageText(body: readonly NewBlock[]): string {
  return body.flatMap(writeBlock).join('\n\n');
}

/** Runs of lines without a blank one between them; a subhead stands alone wherever it is. */
function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | null = null;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    const last: Chunk | null = open;
    if (line === '') open = null;
    else if (last && kindOf(line) === kindOf(last.lines[0] ?? '') && kindOf(line) !== 'subhead') last.lines.push(line);
    else {
      open = { lines: [line], firstLine: index + 1 };
      chunks.push(open);
    }
  }
  return chunks;
}

function kindOf(line: string): 'subhead' | 'bullet' | 'numbered' | 'words' {
  if (line.startsWith('#')) return 'subhead';
  if (bullet.test(line)) return 'bullet';
  return numbered.test(line) ? 'numbered' : 'words';
}

function blocksOf({ lines, firstLine }: Chunk, faults: string[]): NewBlock[] {
  const [first = ''] = lines;
  const kind = kindOf(first);
  switch (kind) {
    case 'subhead': {
      const words = subhead.exec(first)?.[1];
      if (words === undefined) faults.push(`Line ${firstLine}: a subhead is “## ” and its words.`);
      else if (words.length > maxSubheadLength) {
        faults.push(`Line ${firstLine}: a subhead has at most ${maxSubheadLength} characters.`);
      } else return [{ type: 'subhead', text: words }];
      return [];
    }
    case 'bullet':
    case 'numbered': {
      const mark = kind === 'bullet' ? bullet : numbered;
      const items = lines.map((line, index) => ({
        text: inlinesOf(mark.exec(line)?.[1] ?? line, firstLine + index, faults),
      }));
      return [{ type: 'list', ordered: kind === 'numbered', items }];
    }
    case 'words': {
      const half = lines.findIndex((line) => halfMark.test(line));
      if (half >= 0) faults.push(`Line ${firstLine + half}: there is a mark without words.`);
      return [{ type: 'paragraph', text: inlinesOf(lines.join(' '), firstLine, faults) }];
    }
    default:
      return kind satisfies never;
  }
}

function inlinesOf(text: string, line: number, faults: string[]): Inline[] {
  const runs: Inline[] = [];
  let end = 0;
  const plain = (words: string) => {
    if (words.includes(']('))
      faults.push(`Line ${line}: a link is [words](https://…), without spaces or brackets in the address.`);
    if (words) runs.push({ text: words });
  };
  for (const found of text.matchAll(link)) {
    const [whole, words = '', href = ''] = found;
    plain(text.slice(end, found.index));
    end = found.index + whole.length;
    if (!words.trim()) faults.push(`Line ${line}: the link to ${href} has no words.`);
    else if (safeHref.safeParse(href).success) runs.push({ text: words, href });
    else faults.push(`Line ${line}: “${href}” is not a whole https, http, mailto or tel address.`);
  }
  plain(text.slice(end));
  return runs;
}

function writeBlock(block: NewBlock): string[] {
  switch (block.type) {
    case 'paragraph':
      return [writeInlines(block.text)];
    case 'subhead':
      return [`## ${block.text}`];
    case 'list':
      return [
        block.items
          .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${writeInlines(item.text)}`)
          .join('\n'),
      ];
    default:
      return [];
  }
}

const writeInlines = (text: readonly Inline[]) =>
  text.map((run) => (run.href ? `[${run.text}](${run.href})` : run.text)).join('');
