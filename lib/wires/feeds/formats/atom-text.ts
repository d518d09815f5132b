import { escapeMarkup } from '#lib/escape-markup.ts';
import { type Source, type Title, withBase } from '#lib/wires/feeds/formats/source.ts';
import { asHtml, textOfHtml, toLine, toPlainLine } from '#lib/wires/feeds/values/words.ts';
import { toMarkup } from '#lib/wires/feeds/xml/markup.ts';
import { XmlElement } from '#lib/wires/feeds/xml/tree.ts';

type Written = { kind: 'html' | 'text'; value: string };

/** A text of Atom as HTML; addresses relative to a base of the feed's are absolute in it. */
export function toAtomHtml(element: XmlElement, source: Source): string {
  if (element.attributes.has('src')) return '';
  const { kind, value } = readWritten(element);
  if (kind === 'text') return paragraphs(value);
  return withBase(value, wrapperIn(element) ?? element, source);
}

/** A title of Atom, in words and as it is written. What isn't called text may be HTML, whatever it is called. */
export function toAtomTitle(element: XmlElement, source: Source): Title {
  const { kind, value: read } = readWritten(element);
  // "application/x-title" is no file
  const isFile = /^(?:image|audio|video)\//i.test(element.attribute('type')) || element.attribute('mode') !== '';
  const value = read === '' && !isFile ? element.text.trim() : read;
  if (kind === 'text' && element.attribute('type') !== '') return { title: toLine(value), titleHtml: asHtml(value) };
  const hasElements = element.elements().length > 0;
  const titleHtml = withBase(value, wrapperIn(element) ?? element, source);
  return { title: hasElements ? toLine(textOfHtml(value)) : toPlainLine(value), titleHtml };
}

function readWritten(element: XmlElement): Written {
  const type = element
    .attribute('type')
    .toLowerCase()
    .replace(/\s*;.*$/, '');
  const mode = element.attribute('mode').toLowerCase();
  if (element.elements().length > 0) return { kind: 'html', value: readMarkup(element, type) };
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

/** XHTML stands in a `div` that isn't part of it, but in Atom 0.3; some put HTML that is escaped into one too. */
function readMarkup(element: XmlElement, type: string): string {
  const wrapper = wrapperIn(element);
  if (wrapper === null || element.inherited('version') === '0.3') return toMarkup(element.children).trim();
  const isEscaped = type === 'html' && wrapper.elements().length === 0;
  return isEscaped ? wrapper.text.trim() : toMarkup(wrapper.children).trim();
}

/** The `div` or `body` that is all there is in an element. */
function wrapperIn(element: XmlElement): XmlElement | null {
  const meant = element.children.filter((node) => node instanceof XmlElement || /\S/.test(node.text));
  const [only] = meant;
  const isWrapper = only instanceof XmlElement && /^(?:xhtml:)?(?:div|body)$/.test(only.name);
  return meant.length === 1 && isWrapper ? only : null;
}

/** Empty lines divide the paragraphs of a text. */
export function paragraphs(text: string): string {
  const parts = text.trim().split(/\n[^\S\n]*\n\s*/);
  const [only = ''] = parts;
  if (parts.length === 1) return escapeText(only);
  return parts.map((part) => `<p>${escapeText(part.trim())}</p>`).join('\n');
}

/** Quotation marks need no escape in an element, and read better without. */
const escapeText = (text: string) => escapeMarkup(text).replaceAll('&quot;', '"');
