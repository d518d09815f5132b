// All that XML 1.0 forbids: control characters except tab and line ends, and the two non-characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being removed
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text without the characters that no XML document may hold, not even escaped. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(forbidden, '');
}

/** The same for every string of a value that is about to become XML. */
export function xmlTextIn<T>(value: T): T {
  if (typeof value === 'string') return xmlText(value) as T;
  if (Array.isArray(value)) return value.map(xmlTextIn) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, xmlTextIn(item)])) as T;
}

/**
 * XML as feedsmith prints it, without the line ends it puts around a CDATA section, which a strict reader takes for
 * part of the headline or address.
 */
export function closeAroundText(xml: string): string {
  return xml.replace(/>\s+<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\s+<\//g, ']]></');
}
