import { escapeMarkup } from '#lib/escape-markup.ts';
import { blockElements, droppedElements } from '#lib/foreign-html/elements.ts';
import { cleanText } from '#lib/foreign-html/text/characters.ts';
import type { ForeignElement, ForeignNode } from '#lib/foreign-html/trees/tree.ts';
import { isDocumentElement, rulesFor, voids } from '#lib/webmail/reading/bodies/sent/allowed.ts';

/** What the `src` of a picture becomes; null where it may not be shown. */
export type SourceOf = (src: string) => string | null;

/** Elements deeper than this lose their form; every parser builds them, and each program draws them, at a cost. */
const maxDepth = 150;

const dropped = new Set([
  'noscript',
  'iframe',
  'template',
  'dialog',
  'marquee',
  'bgsound',
  'input',
  'keygen',
  'xmp',
  'plaintext',
]);

/** The inside of an element as HTML of which every name and every value is one we know. */
export function cleanInside(element: ForeignElement, sourceOf: SourceOf): string {
  return element.children.map((node) => cleanNode(node, sourceOf, 0)).join('');
}

/** A text as HTML shows it. */
export const cleanWords = (text: string) => escapeMarkup(cleanText(text).replace(/\r\n?/g, '\n'));

function cleanNode(node: ForeignNode, sourceOf: SourceOf, depth: number): string {
  if (typeof node === 'string') return cleanWords(node);
  if (isDropped(node)) return '';
  if (depth >= maxDepth) return wordsBelow(node);
  const attributes = cleanAttributes(node, sourceOf);
  const inside = node.children.map((child) => cleanNode(child, sourceOf, depth + 1)).join('');
  if (attributes === null) return blockElements.has(node.name) && inside !== '' ? `<div>${inside}</div>` : inside;
  if (voids.has(node.name)) return `<${node.name}${attributes}>`;
  // a parser drops the first line end there
  const start = node.name === 'pre' && inside.startsWith('\n') ? '\n' : '';
  return `<${node.name}${attributes}>${start}${inside}</${node.name}>`;
}

const isDropped = ({ name, isHtml }: ForeignElement) => !isHtml || droppedElements.has(name) || dropped.has(name);

/** Null for an element that does not come along itself, be it only because it would say nothing. */
export function cleanAttributes(element: ForeignElement, sourceOf: SourceOf): string | null {
  if (isDocumentElement(element.name) || !rulesFor(element.name)) return null;
  const written = writeAttributes(element);
  if (element.name === 'a')
    return / href="/.test(written) ? `${written} target="_blank" rel="noopener noreferrer"` : null;
  if (element.name !== 'img') return written;
  const source = sourceOf(element.attribute('src'));
  const described = written.includes(' alt="') ? written : ` alt=""${written}`;
  return source === null ? described : ` src="${escapeMarkup(source)}"${described}`;
}

/** @param names only these of them; default: all that are allowed there */
export function writeAttributes(element: ForeignElement, names?: readonly string[]): string {
  let written = '';
  for (const [name, rule] of rulesFor(element.name) ?? []) {
    const isAsked = element.has(name) && (names?.includes(name) ?? true);
    const value = isAsked ? rule(element.attribute(name)) : null;
    if (value !== null) written += ` ${name}="${escapeMarkup(value)}"`;
  }
  return written;
}

/** The words of an element however deep they are, one line for each of its blocks. */
export function linesBelow(root: ForeignElement): string[] {
  const lines: string[] = [];
  let line = '';
  const stack: ForeignNode[] = [root];
  const end = () => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
  };
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') line += node.replace(/\s+/g, ' ');
    else if (!isDropped(node)) {
      if (node.name === 'br' || blockElements.has(node.name)) end();
      for (let at = node.children.length - 1; at >= 0; at -= 1) stack.push(node.children[at] ?? '');
    }
  }
  end();
  return lines;
}

const wordsBelow = (element: ForeignElement) => linesBelow(element).map(cleanWords).join('<br>');
