/** What is wrong with the name of a server: nothing was typed, it is no name, or it is none on the public internet. */
export type ServerFault = 'missing' | 'unreadable' | 'notPublic';

/** Names that mean the reader's own machine or network (RFC 6761, RFC 6762, RFC 8375, RFC 9476, ICANN's "internal"). */
const privateName =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|test|invalid|onion|alt|arpa)$/;
const hostname = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * The host of a reader's Mastodon server from whatever they have at hand: "mastodon.social", "@me@mastodon.social" or
 * the whole address of a page there. Nothing but a public host name on the usual port gets through.
 * @returns the name in lower case, in ASCII
 */
export function readServer(typed: string): { host: string } | { fault: ServerFault } {
  const text = typed.trim();
  if (text === '') return { fault: 'missing' };
  const url = parseUrl(nameIn(text));
  if (!url || url.port || url.username || url.password) return { fault: 'unreadable' };
  // a URL's host may be an address in any spelling, which the parser has made plain
  const host = url.hostname;
  if (/^\[|^[\d.]+$/.test(host) || privateName.test(host) || !host.includes('.')) return { fault: 'notPublic' };
  return hostname.test(host) ? { host } : { fault: 'unreadable' };
}

/** What stands for the server, as a URL; empty where it can be none. */
function nameIn(text: string): string {
  if (/^https?:\/\//i.test(text)) return text;
  const name = /^@?[\w.-]+@([^@]+)$/.exec(text)?.[1] ?? text;
  return /[/?#\\@:\s]/.test(name) ? '' : `https://${name}`;
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** Where a server takes words for a new post; its member can still change them. */
export function mastodonShareUrl(host: string, { headline, url }: { headline: string; url: string }): string {
  return `https://${host}/share?text=${encodeURIComponent(`${headline} ${url}`)}`;
}
