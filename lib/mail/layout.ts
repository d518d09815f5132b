import { Markup, markup } from '#lib/mail/markup.ts';

/** Who writes: printed in every mail. */
export type Paper = {
  name: string;
  /** The public origin, without a slash at the end. */
  url: string;
  /** The newsroom's postal address, or empty in the demo. */
  postalAddress: string;
};

// One column that needs no picture. Programs that drop the style sheet are left with headings, paragraphs and links.
const styles = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 24px 16px; background: #ffffff; color: #1b1b1b; font: 17px/1.5 Georgia, 'Times New Roman', serif; }
.sheet { max-width: 34em; margin: 0 auto; }
.masthead { border-bottom: 3px double #767676; padding-bottom: 8px; font-weight: bold; font-size: 22px; }
.masthead a { color: inherit; text-decoration: none; }
h1 { font-size: 26px; line-height: 1.2; margin: 24px 0 8px; }
.kicker, .byline, footer { font-family: Helvetica, Arial, sans-serif; font-size: 14px; color: #595959; }
.deck { font-size: 19px; }
a { color: #0b4f8a; }
.button { display: inline-block; padding: 12px 20px; border-radius: 4px; background: #0b4f8a; color: #ffffff; font-family: Helvetica, Arial, sans-serif; font-weight: bold; text-decoration: none; }
footer { border-top: 1px solid #767676; margin-top: 32px; }
@media (prefers-color-scheme: dark) {
  body { background: #16181a; color: #ececec; }
  .kicker, .byline, footer { color: #b4b4b4; }
  a { color: #8fc3f5; }
  .button { background: #8fc3f5; color: #10202e; }
}
`;

/**
 * A whole HTML mail around its words.
 * @param page `language` is BCP 47, of the mail's own words
 */
export function layOut(page: { paper: Paper; language: string; body: Markup; footer: readonly Markup[] }): string {
  const { paper } = page;
  const address = paper.postalAddress ? `${paper.name}, ${paper.postalAddress}` : paper.name;
  return markup`<!DOCTYPE html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${paper.name}</title>
<style>${new Markup(styles)}</style>
</head>
<body>
<div class="sheet">
<header class="masthead"><a href="${paper.url}/">${paper.name}</a></header>
<main>
${page.body}
</main>
<footer>
${page.footer}
<p>${address}</p>
</footer>
</div>
</body>
</html>
`.html;
}

const lineLength = 72;

/**
 * A plain text mail: paragraphs with an empty line between, wrapped at 72 characters. What has no space, such as a
 * link, stays whole.
 */
export function layOutText(paper: Paper, paragraphs: readonly string[], footer: readonly string[]): string {
  const address = paper.postalAddress ? `${paper.name}, ${paper.postalAddress}` : paper.name;
  const wrapped = (texts: readonly string[]) => texts.filter(Boolean).map(wrap).join('\n\n');
  // "-- " begins a signature; most programs show what follows it more quietly
  return `${wrapped(paragraphs)}\n\n-- \n${wrapped([...footer, address])}\n`;
}

function wrap(paragraph: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/).filter(Boolean)) {
    if (line && line.length + 1 + word.length > lineLength) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line].join('\n');
}
