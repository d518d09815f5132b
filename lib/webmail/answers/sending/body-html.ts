import { escapeMarkup } from '#lib/escape-markup.ts';
import { type BodyLine, isSignatureLine, readBodyLines } from '#lib/webmail/answers/sending/body-lines.ts';
import { findLinks } from '#lib/webmail/reading/bodies/plain/find-links.ts';

// at their place: mail programs drop style sheets
const quoteStyle = 'margin:0 0 0 0.4em;padding:0 0 0 0.9em;border-left:2px solid #b0b0b0;color:#555555';
const signatureStyle = 'color:#666666';
const bodyStyle = 'font-family:sans-serif;font-size:16px;line-height:1.45';

/** A body as an HTML document: paragraphs, quotations in each other, links. Nothing that was typed is markup. */
export function writeBodyHtml(body: string): string {
  const lines = readBodyLines(body);
  const mark = lines.findLastIndex(isSignatureLine);
  const words = writeLines(mark < 0 ? lines : lines.slice(0, mark));
  const signature = mark < 0 ? '' : `<div style="${signatureStyle}">${writeRun(lines.slice(mark))}</div>`;
  return `<!DOCTYPE html>
<html>
<head><meta charset="utf-8"></head>
<body style="${bodyStyle}">
${words}${signature}</body>
</html>
`;
}

function writeLines(lines: readonly BodyLine[]): string {
  const html: string[] = [];
  let depth = 0;
  for (const run of runsOf(lines)) {
    for (; depth < run.depth; depth += 1) html.push(`<blockquote style="${quoteStyle}">\n`);
    for (; depth > run.depth; depth -= 1) html.push('</blockquote>\n');
    html.push(writeRun(run.lines));
  }
  for (; depth > 0; depth -= 1) html.push('</blockquote>\n');
  return html.join('');
}

type Run = { depth: number; lines: BodyLine[] };

/** No deeper than anybody reads. */
const maxDepth = 20;

function runsOf(lines: readonly BodyLine[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const depth = Math.min(line.depth, maxDepth);
    const last = runs.at(-1);
    if (last?.depth === depth) last.lines.push(line);
    else runs.push({ depth, lines: [line] });
  }
  return runs;
}

/** Lines of one depth: empty ones stand between paragraphs. */
function writeRun(lines: readonly BodyLine[]): string {
  const paragraphs: string[][] = [[]];
  for (const { text } of lines) {
    if (text.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(writeWords(text.trimEnd()));
  }
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => `<p dir="auto">${paragraph.join('<br>\n')}</p>\n`)
    .join('');
}

function writeWords(text: string): string {
  return findLinks(text)
    .map(({ text: shown, href }) => {
      const words = escapeMarkup(shown).replace(/ {2,}|^ /g, (spaces) => '\u00a0'.repeat(spaces.length));
      return href === undefined ? words : `<a href="${escapeMarkup(href)}">${words}</a>`;
    })
    .join('');
}
