import { parseDate } from '#lib/wires/feeds/dates/parse-date.ts';
import { resolveBase, toAddress, withAbsoluteAddresses } from '#lib/wires/feeds/values/addresses.ts';
import { toLanguage, toLine, toPlainLine } from '#lib/wires/feeds/values/words.ts';
import { toMarkup } from '#lib/wires/feeds/xml/markup.ts';
import { XmlElement } from '#lib/wires/feeds/xml/tree.ts';
import type { FeedDocument, FeedItem } from '#lib/wires/types.ts';

/** A title in words, and as its document writes it; the portal keeps the words alone. */
export type Title = { title: string; titleHtml: string };
export const noTitle: Title = { title: '', titleHtml: '' };

/** An item as it is written; what tells it from others, and what its words mean, comes after. */
export type UnkeyedItem = Omit<FeedItem, 'key' | 'isSponsored'> & Title;
export type FormatReading = Omit<FeedDocument, 'items' | 'isCut'> & Title & { items: UnkeyedItem[] };

/** What the addresses and times of a document are relative to. */
export type Source = { base: string; timeZone: string };

/** The words of the first of these elements that has any, as the document writes them. */
export function findText(element: XmlElement, ...names: readonly string[]): string {
  for (const name of names)
    for (const found of element.named(name)) {
      const text = found.text.trim();
      if (text !== '') return text;
    }
  return '';
}

/** The same as one line of words. */
export const findLine = (element: XmlElement, ...names: readonly string[]): string =>
  toPlainLine(findText(element, ...names));

/** The first of these elements that holds a time. */
export function findDate(element: XmlElement, source: Source, ...names: readonly string[]): Date | null {
  for (const name of names)
    for (const found of element.named(name)) {
      const date = parseDate(found.text, source.timeZone);
      if (date !== null) return date;
    }
  return null;
}

export const findLanguage = (element: XmlElement, ...names: readonly string[]): string | null =>
  toLanguage(findText(element, ...names)) ?? toLanguage(element.attribute('xml:lang'));

/** What relative addresses in an element are relative to: the bases around it, each relative to the one around that. */
export function baseOf(element: XmlElement, source: Source): string {
  const around = element.parent === null ? source.base : baseOfParent(element.parent, source);
  return resolveOwn(element, around);
}

function baseOfParent(parent: XmlElement, source: Source): string {
  const chain: XmlElement[] = [];
  for (let each: XmlElement | null = parent; each !== null; each = each.parent)
    if (each.attributes.has('xml:base')) chain.push(each);
  return chain.reduceRight((base, each) => resolveOwn(each, base), source.base);
}

const resolveOwn = (element: XmlElement, base: string) =>
  element.attributes.has('xml:base') ? resolveBase(element.attribute('xml:base'), base) : base;

/** An address that an element has, absolute and of the web. */
export const addressIn = (element: XmlElement, written: string, source: Source): string | null =>
  written.trim() === '' ? null : toAddress(written, baseOf(element, source));

/** What is in an element, as HTML. Markup that isn't escaped is a part of the document, and written again. */
export function toHtml(element: XmlElement): string {
  const isMarkup = element.children.some((child) => child instanceof XmlElement);
  return (isMarkup ? toMarkup(element.children) : element.text).trim();
}

/** HTML as it came, but where only the feed knows what its addresses are relative to. */
export const withBase = (html: string, element: XmlElement, source: Source): string =>
  html !== '' && element.inherited('xml:base') !== '' ? withAbsoluteAddresses(html, baseOf(element, source)) : html;

/** The first of these elements that has any HTML. */
export function findHtml(element: XmlElement, source: Source, ...names: readonly string[]): string {
  for (const name of names)
    for (const found of element.named(name)) {
      const html = toHtml(found);
      if (html !== '') return withBase(html, found, source);
    }
  return '';
}

/** The first of these elements that has any words, or any picture. */
export function findTitle(element: XmlElement, source: Source, ...names: readonly string[]): Title {
  for (const name of names)
    for (const found of element.named(name)) {
      const html = toHtml(found);
      if (html !== '') return { title: toPlainLine(found.text.trim()), titleHtml: withBase(html, found, source) };
    }
  return noTitle;
}

/** A number of bytes, minutes, pixels; null for what is none. */
export function toCount(written: string): number | null {
  const text = written.trim().replace(/px$/i, '');
  const count = /^\d{1,15}$/.test(text) ? Number(text) : null;
  return count === null || !Number.isSafeInteger(count) ? null : count;
}

/** `cbc:type="video"`, whatever the supplier's prefix is. */
export function readKind(item: XmlElement): string {
  for (const [name, value] of item.attributes) if (/^(?!xml|xsi|xlink|rdf)[^:]+:type$/.test(name)) return toLine(value);
  return '';
}
