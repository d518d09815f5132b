import { parseWhole } from '#lib/foreign-html/trees/from-parse5.ts';
import type { ForeignElement } from '#lib/foreign-html/trees/tree.ts';
import type { Pictures } from '#lib/webmail/reading/bodies/html/pictures.ts';
import {
  cleanInside,
  cleanWords,
  linesBelow,
  type SourceOf,
  writeAttributes,
} from '#lib/webmail/reading/bodies/sent/clean-element.ts';
import { cleanSheets } from '#lib/webmail/reading/bodies/sent/clean-sheets.ts';

const baseStyle =
  'html{background:#fff;color:#000;font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}body{margin:16px}' +
  'img{max-width:100%;height:auto}pre{white-space:pre-wrap}';

/**
 * A mail as it was sent, as a whole document for the sandboxed frame: only elements, attributes, values and addresses
 * that we know, so that it runs nothing and loads nothing but parts of the mail itself.
 * @param words those behind what was parsed
 */
export function writeSentHtml(document: ForeignElement, words: string, pictures: Pictures): string {
  const body = findBody(document);
  const attributes = body.name === 'body' ? writeAttributes(body) : '';
  return (
    `<!doctype html><html${writeAttributes(document, ['dir', 'lang'])}><head>` +
    '<meta charset="utf-8"><meta name="color-scheme" content="light">' +
    `<style>${baseStyle}\n${cleanSheets(document)}</style></head>` +
    `<body${attributes}>${settle(body, pictures)}${words === '' ? '' : paragraphs(words.split('\n'))}</body></html>`
  );
}

const findBody = (document: ForeignElement): ForeignElement =>
  document.children.find((child): child is ForeignElement => typeof child !== 'string' && child.name === 'body') ??
  document;

/** As often as it is parsed again; nearly all that is well-formed is itself the first time. */
const maxRounds = 4;

/**
 * The inside of a body that every parser reads as it was written: markup that becomes something else when it is parsed
 * again has been the way round many a cleaner. What does not settle is shown as words alone.
 */
function settle(body: ForeignElement, pictures: Pictures): string {
  let written = cleanInside(body, sourceOf(pictures));
  const used = new Set(pictures.usedPaths.map((path) => `parts/${path}`));
  const again: SourceOf = (src) => (used.has(src) ? src : dataPicture(src));
  for (let round = 0; round < maxRounds; round += 1) {
    const { root, rest } = parseWhole(`<!doctype html><body>${written}`);
    if (rest !== '') break;
    const settled = cleanInside(findBody(root), again);
    if (settled === written) return written;
    written = settled;
  }
  return paragraphs(linesBelow(body));
}

const sourceOf =
  (pictures: Pictures): SourceOf =>
  (src) => {
    const path = pictures.findPath(src);
    return path === null ? dataPicture(src) : `parts/${path}`;
  };

/** Pictures whose bytes stand in the mail itself; an SVG is a document and none of them. */
function dataPicture(src: string): string | null {
  const [, kind = '', bytes = ''] = /^\s*data:image\/(png|jpe?g|gif|webp);base64,([A-Za-z\d+/=\s]+)$/i.exec(src) ?? [];
  return bytes === ''
    ? null
    : `data:image/${kind.toLowerCase().replace('jpg', 'jpeg')};base64,${bytes.replace(/\s+/g, '')}`;
}

const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${cleanWords(line)}</p>`).join('');
