import { withoutTracking } from '#lib/foreign-html/links/tracking.ts';

export type LinkReading =
  | { kind: 'link'; href: string }
  /** Leads to another place of the same page, which is not here. */
  | { kind: 'inPage' }
  | { kind: 'refused'; because: 'unsafeLink' | 'relativeLink' };

const maxLength = 2_000;
const schemes = ['http:', 'https:', 'mailto:', 'tel:'];

/** A link as we keep it: absolute, straight to its page, without what tracks. */
export function readLink(raw: string, baseUrl: string | undefined): LinkReading {
  const written = raw.trim().replace(/^www\.(?=[\w-]+\.)/i, 'https://www.');
  if (written === '' || written.startsWith('#')) return { kind: 'inPage' };
  const url = parseUrl(written, baseUrl);
  if (url === null)
    return { kind: 'refused', because: /^[a-z][a-z\d+.-]*:/i.test(written) ? 'unsafeLink' : 'relativeLink' };
  if (baseUrl && isInPage(url, baseUrl)) return { kind: 'inPage' };
  const straight = straighten(url);
  const href = straight === url && isPlain(written) ? written : withoutSpaces(straight.href);
  return isSafe(straight) && href.length <= maxLength
    ? { kind: 'link', href }
    : { kind: 'refused', because: 'unsafeLink' };
}

/** An address of a picture or a frame, absolute and of the web; null for any other. */
export function readAddress(raw: string, baseUrl: string | undefined): URL | null {
  const url = parseUrl(raw.trim(), baseUrl);
  return url && ['http:', 'https:'].includes(url.protocol) && isSafe(url) && url.href.length <= maxLength ? url : null;
}

function parseUrl(text: string, baseUrl: string | undefined): URL | null {
  if (text.length > 20_000) return null;
  if (URL.canParse(text)) return new URL(text);
  // of two protocols the safer one
  const base = baseUrl && URL.canParse(baseUrl) ? baseUrl : text.startsWith('//') ? 'https:' : null;
  if (base === 'https:') return URL.canParse(`https:${text}`) ? new URL(`https:${text}`) : null;
  return base && URL.canParse(text, base) ? new URL(text, base) : null;
}

function isInPage(url: URL, baseUrl: string): boolean {
  if (url.hash === '' || !URL.canParse(baseUrl)) return false;
  const base = new URL(baseUrl);
  return url.origin === base.origin && url.pathname === base.pathname && url.search === base.search;
}

/** A name and password in an address only make it look like another's. */
const isSafe = (url: URL) => schemes.includes(url.protocol) && url.username === '' && url.password === '';

/** Written so that a browser reads it as it stands. */
const isPlain = (written: string) => /^(?:https?:\/\/|mailto:|tel:)[^\s\\"<>^`{|}]+$/.test(written) && isAscii(written);
const isAscii = (text: string) => !/[^\u0021-\u007e]/.test(text);

/** Addresses of mail and telephones may hold spaces, as people write them. */
const withoutSpaces = (href: string) => href.replaceAll(' ', href.startsWith('tel:') ? '' : '%20');

function straighten(url: URL): URL {
  let straight = withoutTracking(url);
  for (let hops = 0; hops < 5; hops += 1) {
    const target = targetOf(straight);
    if (target === null) break;
    straight = withoutTracking(target);
  }
  return straight;
}

/** Pages that only lead to another, and the parameters that name it. */
const redirects: readonly (readonly [host: RegExp, path: RegExp, parameters: readonly string[]])[] = [
  [/^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/, /^\/url$/, ['q', 'url']],
  [/^(?:l|lm)\.facebook\.com$/, /^\/l\.php$/, ['u']],
  [/^(?:www|m)\.facebook\.com$/, /^\/flx\/warn\/?$/, ['u']],
  [/^l\.(?:instagram|threads|messenger)\.(?:com|net)$/, /^\/(?:l\.php)?$/, ['u']],
  [/(?:^|\.)safelinks\.protection\.outlook\.com$/, /./, ['url']],
  [/^statics\.teams\.(?:cdn\.office\.net|microsoft\.com)$/, /safelinks/, ['url']],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, ['q']],
  [/^(?:www\.)?linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)\/?$/, ['url']],
  [/^slack-redir\.net$/, /^\/link$/, ['url']],
  [/^(?:www\.)?duckduckgo\.com$/, /^\/l\/$/, ['uddg']],
  [/^out\.reddit\.com$/, /./, ['url']],
  [/^linkprotect\.cudasvc\.com$/, /^\/url$/, ['a']],
];

function targetOf(url: URL): URL | null {
  if (!['http:', 'https:'].includes(url.protocol)) return null;
  const found = redirects.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname));
  const named = found?.[2].map((name) => url.searchParams.get(name) ?? '').find(Boolean) ?? proofpointTarget(url);
  return named && URL.canParse(named) ? new URL(named) : null;
}

/** Proofpoint writes the address into its own in two ways; those with replaced characters stay as they are. */
function proofpointTarget(url: URL): string | null {
  if (/^urldefense(?:\.proofpoint)?\.com$/.test(url.hostname) && url.pathname.startsWith('/v2/')) {
    const coded = url.searchParams.get('u') ?? '';
    const percent = coded.replaceAll('-', '%').replaceAll('_', '/');
    return /%(?![\da-f]{2})/i.test(percent) ? null : decode(percent);
  }
  const [, plain = ''] = /^https:\/\/urldefense(?:\.us|\.com)\/v3\/__(.+?)__;/.exec(url.href) ?? [];
  return plain && !plain.includes('*') ? plain : null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
