import type { IncomingMessage } from 'node:http';
import { straightUrl } from '#lib/press/straight-url.ts';

/** Who answers a path: the press with a reader page, or Next directly. */
export type Route =
  | ReaderRoute
  /** What machines read: feeds, sitemaps and the like. Kept like a page, but nobody's HTML. */
  | { kind: 'document' }
  /** Gets a nonce policy. */
  | { kind: 'desk' }
  /** `ownPolicy`: the route sets a policy of its own, which ours would displace. */
  | { kind: 'through'; ownPolicy: boolean };

export type ReaderRoute = {
  kind: 'reader';
  /** A page of one signed-in person: their cookies go in. */
  personal: boolean;
  /** Nobody may keep the answer: it is somebody's own, or its address is a secret. */
  secret: boolean;
  /** A form may come from anywhere; a token in the address guards it. */
  openToAll: boolean;
  /** Its form leads on to another site. */
  leadsAway: boolean;
};

// What is not a page: the build's own files and machines' files. Whatever else begins like them is a reader's mistyped
// address.
const through =
  /^\/(?:_next\/static\/.+|cards\/[^/]+|icons\/[^/]+|health\/(?:live|ready)|share-icons\.svg|favicon\.svg|favicon\.ico|apple-touch-icon\.png)$/;
const document =
  /^\/(?:feeds\/.+|sitemaps\/[^/]+|sitemap\.xml|news-sitemap\.xml|robots\.txt|manifest\.webmanifest|\.well-known\/[^/]+|editions\.css|opensearch\.xml)$/;
/** Pictures and a captured mail's HTML are sandboxed. */
const sandboxed = /^\/(?:media\/[^/]+|desk\/mail\/[^/]+\/html)$/;
const desk = new Set(['desk', 'admin']);

/** Mail programs post here by themselves, without an Origin (RFC 8058). */
const oneClick = /^\/share\/never\/[\w-]+\/one-click$/;

/** Asks for the reader's server and leads there. */
const mastodon = /^\/share\/mastodon\/[^/]+$/;

export function routeOf(pathname: string): Route {
  const first = pathname.split('/', 2)[1] ?? '';
  if (sandboxed.test(pathname)) return { kind: 'through', ownPolicy: true };
  if (document.test(pathname)) return { kind: 'document' };
  if (through.test(pathname)) return { kind: 'through', ownPolicy: false };
  if (desk.has(first)) return { kind: 'desk' };
  const personal = first === 'preview';
  return {
    kind: 'reader',
    personal,
    secret: personal || first === 'share',
    openToAll: oneClick.test(pathname),
    leadsAway: mastodon.test(pathname),
  };
}

/** A request's path, without its query. */
export function pathOf({ url = '/' }: IncomingMessage): string {
  const mark = url.indexOf('?');
  return mark < 0 ? url : url.slice(0, mark);
}

/**
 * A request's path as the log may have it: without what is secret in it, however it was written. What cannot be read
 * is not logged at all, since a secret may be in it.
 */
export function loggedPath(request: Pick<IncomingMessage, 'url'>): string {
  const url = straightUrl(request.url ?? '/');
  if (url === null) return 'unreadable';
  const path = decodeURIComponent(url.split('?', 1)[0] ?? '/');
  const route = routeOf(path);
  return route.kind === 'reader' && route.secret ? path.split('/', 3).join('/') : path;
}
