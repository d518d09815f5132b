import type { IncomingMessage } from 'node:http';
import { straightUrl } from '#lib/http/normalize-url.ts';

/** Who answers a path: the press with a reader page, a file or a picture, or Next directly. */
export type Route =
  | ReaderRoute
  /** What machines read: feeds, sitemaps and the like. Kept like a page, but nobody's HTML. */
  | { kind: 'document' }
  /** One of the build's own files or of `public/`. */
  | { kind: 'file' }
  | { kind: 'picture'; name: string }
  | DeskRoute
  /** Something else that Next answers. `ownPolicy`: the route sets a policy of its own, which ours would displace. */
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

/** Gets a nonce policy. */
export type DeskRoute = {
  kind: 'desk';
  /** `page`: read, and sent forms. `upload`: sent pictures only. `call`: sent small requests. `door`: leads to the desk. */
  takes: 'page' | 'upload' | 'call' | 'door';
};

const reading = ['GET', 'HEAD'];
const readingAndForms = [...reading, 'POST'];
const sending = ['POST'];

/** The methods that a route answers; whatever else is asked of it is 405. */
export function methodsOf(route: Route): readonly string[] {
  if (route.kind === 'reader') return readingAndForms;
  if (route.kind !== 'desk' || route.takes === 'door') return reading;
  return route.takes === 'page' ? readingAndForms : sending;
}

// Whatever else begins like one of these is a reader's mistyped address.
const through = /^\/(?:cards\/[^/]+|health\/(?:live|ready))$/;
const file =
  /^\/(?:_next(?:\/.*)?|icons(?:\/.*)?|share-icons\.svg|favicon\.svg|favicon\.ico|apple-touch-icon(?:-precomposed)?\.png)$/;
const document =
  /^\/(?:feeds\/.+|sitemaps\/[^/]+|sitemap\.xml|news-sitemap\.xml|robots\.txt|manifest\.webmanifest|\.well-known\/[^/]+|editions\.css|opensearch\.xml)$/;
const picture = /^\/media\/([^/]+)$/;
/** A captured mail's HTML is sandboxed. */
const sandboxed = /^\/desk\/mail\/[^/]+\/html$/;

/** Mail programs post here by themselves, without an Origin (RFC 8058). */
const oneClick = /^\/share\/never\/[\w-]+\/one-click$/;

/** Asks for the reader's server and leads there. */
const mastodon = /^\/share\/mastodon\/[^/]+$/;

export function routeOf(pathname: string): Route {
  const first = pathname.split('/', 2)[1] ?? '';
  const [, name] = picture.exec(pathname) ?? [];
  if (name !== undefined) return { kind: 'picture', name };
  if (sandboxed.test(pathname)) return { kind: 'through', ownPolicy: true };
  if (document.test(pathname)) return { kind: 'document' };
  if (file.test(pathname)) return { kind: 'file' };
  if (through.test(pathname)) return { kind: 'through', ownPolicy: false };
  if (first === 'admin') return { kind: 'desk', takes: 'door' };
  if (first === 'desk') return { kind: 'desk', takes: deskTakes(pathname) };
  const personal = first === 'preview';
  return {
    kind: 'reader',
    personal,
    secret: personal || first === 'share',
    openToAll: oneClick.test(pathname),
    leadsAway: mastodon.test(pathname),
  };
}

function deskTakes(pathname: string): DeskRoute['takes'] {
  if (pathname === '/desk/media') return 'upload';
  return pathname.startsWith('/desk/auth/') ? 'call' : 'page';
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
