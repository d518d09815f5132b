const readBytes = 4_096;

/** What a browser takes for a page (WHATWG MIME Sniffing, 7.1), whoever says that it is none. */
const html =
  /^(?:<!doctype html|<(?:html|head|body|script|iframe|style|title|div|h1|p|a|b|br|table|font|img|meta|link|form|object|embed)(?=[\s>/])|<!--)/i;
const skipped = /^(?:\s|<!--(?:[^-]|-(?!->)){0,2000}-->|<\?[^>]{0,500}\?>|<!doctype[^>[]{0,500}>)+/i;

/** HTML, SVG or XML by what a text begins with; null for any other. */
export function typeOfMarkup(bytes: Buffer): string | null {
  const text = beginning(bytes).replace(/^[\ufeff\s]+/, '');
  if (!text.startsWith('<')) return null;
  if (/^<!doctype html/i.test(text)) return 'text/html';
  const body = text.replace(skipped, '');
  if (/^<(?:[\w-]+:)?svg(?=[\s>/])/i.test(body)) return 'image/svg+xml';
  const isXml = /^<\?xml\b/i.test(text);
  if (isXml && /^<(?:[\w-]+:)?html(?=[\s>/])/i.test(body)) return 'application/xhtml+xml';
  if (isXml) return 'application/xml';
  return html.test(text) || html.test(body) ? 'text/html' : null;
}

/** A text of two bytes a letter is known by the mark it begins with, or by the NUL beside each of its first signs. */
function beginning(bytes: Buffer): string {
  const head = bytes.subarray(0, readBytes);
  const start = head.toString('latin1', 0, 4);
  if (/^(?:\xff\xfe|<\0.\0)/s.test(start)) return head.toString('utf16le');
  if (/^(?:\xfe\xff|\0<\0)/.test(start)) {
    return Buffer.from(head.subarray(0, head.length & ~1))
      .swap16()
      .toString('utf16le');
  }
  return head.toString('utf8').replaceAll('\0', '');
}
