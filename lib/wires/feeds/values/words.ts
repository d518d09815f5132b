import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';
import { oneLine } from '#lib/foreign-html/text/characters.ts';
import { decodeEntities } from '#lib/wires/feeds/xml/entities.ts';

/** Characters of a title, a name, a note. */
const maxLength = 2_000;

/** Tags of HTML as they stand in titles; "<3" and the "<foo>" of a programmer are words. */
const tag =
  /<\/?(?:a|abbr|acronym|applet|b|base|bdi|bdo|big|blink|body|br|button|center|cite|code|del|dfn|div|em|embed|font|form|frame|frameset|h[1-6]|hr|html|i|iframe|img|input|ins|kbd|li|link|mark|marquee|math|meta|noscript|object|ol|p|pre|q|s|samp|script|select|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|th|tr|tt|u|ul|var|video|wbr)(?:[\s/][^<>]*)?>/i;
export const hasTags = (html: string): boolean => html.includes('<') && tag.test(html);
const unseen = new Set(['script', 'style', 'template', 'title', 'noscript', 'iframe', 'noembed', 'noframes', 'xmp']);

/** One line of words. */
export const toLine = (text: string) => oneLine(text.slice(0, maxLength));

/** One line of words of what may be HTML, as most of what feeds call text is. */
export function toPlainLine(html: string): string {
  const bounded = html.slice(0, maxLength * 4);
  const text = hasTags(bounded) ? textOfHtml(bounded) : decodeEntities(bounded);
  return toLine(text);
}

/** Words as HTML, where nothing of them is taken for a tag or a reference. */
export const asHtml = (text: string) => withoutTags(text.replace(/&(?=#?\w{1,32};)/g, '&amp;'));

/** What looks like a tag is only signs in it. */
export const withoutTags = (text: string) =>
  /<(?:[a-z/!?]|$)/i.test(text) ? text.replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;

/** The words of HTML; those of a new line or picture don't run into each other. */
export function textOfHtml(html: string): string {
  let text = '';
  const stack: DefaultTreeAdapterTypes.ChildNode[] = parseFragment(html).childNodes.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (defaultTreeAdapter.isTextNode(node)) text += node.value;
    if (!defaultTreeAdapter.isElementNode(node) || unseen.has(node.tagName)) continue;
    if (/^(?:br|p|div|li|td|tr|h[1-6])$/.test(node.tagName)) text += ' ';
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
      const child = node.childNodes[at];
      if (child !== undefined) stack.push(child);
    }
  }
  return text;
}

/** A tag such as "en-CA", however it is written; null for what is none. */
export function toLanguage(written: string): string | null {
  const tagWritten = written.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tagWritten)) return null;
  const known = canonical.get(tagWritten);
  if (known !== undefined) return known;
  const found = toCanonical(tagWritten);
  if (canonical.size < maxCanonical) canonical.set(tagWritten, found);
  return found;
}

/** Looking one up costs as much as two items of a feed. */
const canonical = new Map<string, string | null>();
const maxCanonical = 500;

function toCanonical(language: string): string | null {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null;
  } catch {
    return null;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML and PostgreSQL take none of them
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
const windowsSigns = new TextDecoder('windows-1252');

/** Without what no text may hold; where U+0080 to U+009F stand, somebody took Windows' signs for Latin-1. */
export function withoutControls(text: string): string {
  if (!controls.test(text)) return text;
  return text.replace(new RegExp(controls, 'g'), (sign) => {
    const code = sign.charCodeAt(0);
    return code >= 0x80 && code <= 0x9f ? windowsSigns.decode(Uint8Array.of(code)).replace(controls, '') : '';
  });
}
