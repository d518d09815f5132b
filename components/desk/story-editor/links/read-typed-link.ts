import { readLink } from '#lib/foreign-html/links/links.ts';
import { isRowId } from '#lib/row-id.ts';

export type TypedLink = { kind: 'link'; href: string } | { kind: 'fault'; message: string };

const noAddress = 'This is no address. Type one such as example.com/page, an email address or a phone number.';
const notAllowed = 'A link may lead to a web page, an email address or a phone number, and nowhere else.';

/**
 * Where a link leads that somebody typed. A story of the paper is meant by its number, so that the link follows it.
 * @param origin the desk's own, such as `https://news.example.com`
 */
export function readTypedLink(typed: string, origin: string): TypedLink {
  const text = typed.trim();
  const story = storyHref(text, origin);
  if (story) return { kind: 'link', href: story };
  const whole = wholeAddress(text, origin);
  if (whole === null) return { kind: 'fault', message: noAddress };
  const read = readLink(whole, undefined);
  return read.kind === 'link' ? read : { kind: 'fault', message: notAllowed };
}

/** `story:42` for the address of a story of ours, whole or a path; null for any other. */
export function storyHref(address: string, origin: string): string | null {
  if (/^story:[1-9]\d{0,9}$/.test(address)) return address;
  const isOurs = address.startsWith('/') && !address.startsWith('//');
  if (!isOurs && !URL.canParse(address)) return null;
  const url = new URL(address, origin);
  const id = Number(/^\/story\/(?:[^/]*-)?(\d{1,10})\/?$/.exec(url.pathname)?.[1]);
  return url.origin === origin && isRowId(id) ? `story:${id}` : null;
}

function wholeAddress(text: string, origin: string): string | null {
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/.]+$/.test(text)) return `mailto:${text}`;
  const digits = text.replace(/\D/g, '');
  if (/^\+?[\d\s().\-–/]+$/.test(text) && digits.length >= 7 && digits.length <= 15) {
    return `tel:${text.startsWith('+') ? '+' : ''}${digits}`;
  }
  if (/\s/.test(text)) return null;
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(text)) return URL.canParse(text) ? text : null;
  if (text.startsWith('/') && !text.startsWith('//')) return `${origin}${text}`;
  const web = `https://${text.replace(/^\/\//, '')}`;
  return isWebPage(web) ? web : null;
}

/** "example.com", "192.0.2.7:8080/a", but not "example" or "3.5". */
function isWebPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  // an address of numbers is made whole by the parser: "3.5" would be 3.0.0.5
  if (/^[\d.]+$/.test(hostname)) return address.includes(`//${hostname}`);
  return /^[^.]+(?:\.[^.]+)+$/.test(hostname);
}
