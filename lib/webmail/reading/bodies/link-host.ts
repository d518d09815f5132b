import { decodePunycode } from '#lib/webmail/reading/bodies/links/punycode.ts';

/**
 * Where a link leads, in words: the host of a page, the address of a mail, the number of a telephone; empty where it
 * leads nowhere. A host in letters of its own script is shown in them, one that mixes scripts as `xn--`, because it may
 * look like another.
 */
export function linkHostOf(href: string): string {
  const url = parse(href);
  if (url === null) return '';
  if (url.protocol === 'mailto:') return addressOf(url);
  if (url.protocol === 'tel:') return decode(url.pathname).slice(0, 100);
  return toLetters(url.hostname);
}

/** Whether the words of a link name a host or an address, and it leads to another one. */
export function isDisguised(text: string, href: string): boolean {
  const url = parse(href);
  const shown = url && findShown(text);
  if (!shown) return false;
  if (shown.kind === 'hidden') return true;
  if (url.protocol === 'tel:') return true;
  if (url.protocol !== 'mailto:') return !isSameHost(shown.host, url.hostname);
  const address = addressOf(url).toLowerCase();
  return shown.kind === 'address'
    ? shown.address !== address
    : !isSameHost(shown.host, address.split('@').at(-1) ?? '');
}

type Shown = { kind: 'host'; host: string } | { kind: 'address'; host: string; address: string } | { kind: 'hidden' };

const maxText = 2_000;
/** Signs that nobody sees, and those that turn words round. */
const unseen = /[\p{Cf}\p{Cc}]/gu;
const host = String.raw`(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}])?[.。．｡])+(?:xn--[a-z\d-]+|\p{L}[\p{L}\p{M}]+)\.?|\d{1,3}(?:\.\d{1,3}){3}`;
const address = new RegExp(String.raw`(?:^|[\s(<:])([\p{L}\p{N}._%+-]{1,64})@(${host})`, 'iu');
const withScheme = /\b(?:https?|ftp):\s?\/{1,4}\s?([^\s/?#<>"\\]+)/iu;
const withWww = new RegExp(String.raw`(?:^|[\s(<])(www[.。．｡]${host})`, 'iu');
const alone = new RegExp(String.raw`^[\s(<[]*(${host})(?::\d{1,5})?([/?#]\S*)?[\s)>\].,]*$`, 'iu');
/** "report.pdf" is a file, and "node.js" a name. */
const endings =
  /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|txt|csv|html?|php|aspx?|jsp?|css|json|xml|jpe?g|png|gif|webp|svg|heic|tiff?|mp[34]|mov|avi|wav|zip|rar|gz|7z|exe|dmg|ics|eml|msg)$/i;

/** The host that a reader takes from the words of a link. */
function findShown(written: string): Shown | null {
  const text = written.slice(0, maxText).replace(unseen, '');
  const authority = withScheme.exec(text)?.[1];
  if (authority !== undefined) return readAuthority(authority);
  const [, name = '', domain = ''] = address.exec(text) ?? [];
  if (domain !== '') return toHost(domain, `${name}@`.toLowerCase());
  const www = withWww.exec(text)?.[1];
  if (www !== undefined) return toHost(www);
  const [, bare = '', path] = alone.exec(text) ?? [];
  return bare === '' || (path === undefined && endings.test(bare)) ? null : toHost(bare);
}

/** A name before the host only makes it look like another's. */
function readAuthority(authority: string): Shown | null {
  if (authority.includes('@')) return { kind: 'hidden' };
  return toHost(authority.replace(/[.,;:!?)\]}'’”»…]+$/u, ''));
}

function toHost(written: string, name = ''): Shown | null {
  const url = parse(`https://${written.replace(/\.$/, '')}/`);
  if (url === null) return null;
  const { hostname } = url;
  return name === '' ? { kind: 'host', host: hostname } : { kind: 'address', host: hostname, address: name + hostname };
}

/** With "www." or without it, and further down in the same house. */
function isSameHost(shown: string, actual: string): boolean {
  const [one, other] = [shown, actual].map((each) =>
    each
      .toLowerCase()
      .replace(/\.$/, '')
      .replace(/^www\./, ''),
  );
  return one === other || (other ?? '').endsWith(`.${one}`);
}

function parse(href: string): URL | null {
  return URL.canParse(href) ? new URL(href) : null;
}

const addressOf = (url: URL) => decode(url.pathname).replace(unseen, '').slice(0, 320);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function toLetters(hostname: string): string {
  if (!/(?:^|\.)xn--/.test(hostname)) return hostname;
  const labels = hostname
    .split('.')
    .map((label) => (label.startsWith('xn--') ? decodePunycode(label.slice(4)) : label));
  const letters = labels.join('.');
  return labels.includes(null) || !isOfOneScript(letters) ? hostname : letters;
}

/** Of Latin only the letters that no one takes for another. */
const scripts: readonly RegExp[] = [
  /^[a-z\dß-öø-ÿāăąćčďđēĕėęěğģīįķļłńņňōőŕřśşšţťūůűųźżž.-]*$/,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\da-z.-]*$/u,
  /^[\p{Script=Han}\p{Script=Hangul}\da-z.-]*$/u,
  ...['Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Thai', 'Armenian', 'Georgian', 'Bengali', 'Tamil'].map(
    (script) => new RegExp(String.raw`^[\p{Script=${script}}\p{M}\d.-]*$`, 'u'),
  ),
];
const isOfOneScript = (letters: string) => scripts.some((script) => script.test(letters));
