import { escapeMarkup } from '#lib/escape-markup.ts';
import { type Source, withBase } from '#lib/wires/feeds/formats/source.ts';
import { textOfHtml, toLine, toPlainLine } from '#lib/wires/feeds/values/words.ts';
import { toMarkup } from '#lib/wires/feeds/xml/markup.ts';
import { XmlElement, type XmlNode } from '#lib/wires/feeds/xml/tree.ts';

type Written = { kind: 'html' | 'text'; value: string };

/** A text of Atom as HTML; addresses relative to a base of the feed's are absolute in it. */
export function toAtomHtml(element: XmlElement, source: Source): string {
  if (element.attributes.has('src')) return '';
  const { kind, value } = read(element);
  if (kind === 'text') return paragraphs(value);
  const [only] = element.elements();
  return withBase(value, isWrapper(only) ? only : element, source);
}

/** A title of Atom in words. What isn't called text may be HTML, whatever it is called. */
export function toAtomLine(element: XmlElement): string {
  const { kind, value } = read(element);
  if (element.elements().length > 0) return toLine(textOfHtml(value));
  return kind === 'text' && element.attribute('type') !== '' ? toLine(value) : toPlainLine(value);
}

function read(element: XmlElement): Written {
  const type = element
    .attribute('type')
    .toLowerCase()
    .replace(/\s*;.*$/, '');
  const mode = element.attribute('mode').toLowerCase();
  if (element.elements().length > 0) return { kind: 'html', value: toMarkup(withoutWrapper(element.children)).trim() };
  const text = element.text.trim();
  if (mode === 'base64' || isBinary(type)) return readBase64(text, type);
  if (type === 'html' || type === 'xhtml' || /^(?:text\/html|application\/xhtml\+xml)$/.test(type))
    return { kind: 'html', value: text };
  // most of those who don't say what it is send HTML
  const isHtml =
    type === '' && /<(?:p|br|a|img|div|b|i|em|strong|span|ul|ol|li|blockquote|h[1-6]|table)[\s/>]/i.test(text);
  return { kind: isHtml ? 'html' : 'text', value: text };
}

const isBinary = (type: string) => type.includes('/') && !/^text\/|[/+]xml$|^message\//.test(type);

/** Only text is of use: a picture or a document is nobody's body. */
function readBase64(text: string, type: string): Written {
  const bytes = Buffer.from(text, 'base64');
  try {
    const value = /^[A-Za-z0-9+/=\s]*$/.test(text)
      ? new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim()
      : text;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they show that it is no text
    if (/[\u0000-\u0008]/.test(value)) return { kind: 'text', value: '' };
    return { kind: type === 'text/plain' || type === 'text' ? 'text' : 'html', value };
  } catch {
    return { kind: 'text', value: '' };
  }
}

/** XHTML stands in a `div` that isn't part of it. */
function withoutWrapper(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const meant = nodes.filter((node) => node instanceof XmlElement || /\S/.test(node.text));
  const [only] = meant;
  return meant.length === 1 && only instanceof XmlElement && isWrapper(only) ? only.children : nodes;
}

const isWrapper = (element: XmlElement | undefined): element is XmlElement =>
  element !== undefined && /^(?:xhtml:)?(?:div|body)$/.test(element.name);

/** Empty lines divide the paragraphs of a text. */
export function paragraphs(text: string): string {
  const parts = text.trim().split(/\n[^\S\n]*\n\s*/);
  const [only = ''] = parts;
  if (parts.length === 1) return escapeText(only);
  return parts.map((part) => `<p>${escapeText(part.trim())}</p>`).join('\n');
}

/** Quotation marks need no escape in an element, and read better without. */
const escapeText = (text: string) => escapeMarkup(text).replaceAll('&quot;', '"');
