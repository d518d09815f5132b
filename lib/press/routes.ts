import type { IncomingMessage } from 'node:http';
import { findAddress } from '#lib/addresses/find-address.ts';
import type { DeskFacts } from '#lib/addresses/row.ts';
import { normalizeUrl } from '#lib/http/normalize-url.ts';

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
export type DeskRoute = { kind: 'desk'; takes: NonNullable<DeskFacts['takes']> };

const reading = ['GET', 'HEAD'];
const readingAndForms = [...reading, 'POST'];
const sending = ['POST'];

/** The methods that a route answers; whatever else is asked of it is 405. */
export function methodsOf(route: Route): readonly string[] {
  if (route.kind === 'reader') return readingAndForms;
  if (route.kind !== 'desk' || route.takes === 'door') return reading;
  if (route.takes === 'stream') return ['GET'];
  return route.takes === 'page' ? readingAndForms : sending;
}

/** Who answers a path; `lib/addresses` has the table. */
export function routeOf(pathname: string): Route {
  const { row, parts } = findAddress(pathname);
  switch (row.kind) {
    case 'page': {
      const { personal = false, secret = false, openToAll = false, leadsAway = false } = row;
      return { kind: 'reader', personal, secret, openToAll, leadsAway };
    }
    // nothing is there, and a page says so
    case 'fixed':
    case 'reserved':
      return { kind: 'reader', personal: false, secret: false, openToAll: false, leadsAway: false };
    case 'picture':
      return { kind: 'picture', name: parts.name ?? '' };
    case 'desk':
      return { kind: 'desk', takes: row.takes ?? 'page' };
    case 'through':
      return { kind: 'through', ownPolicy: row.ownPolicy ?? false };
    case 'document':
    case 'file':
      return { kind: row.kind };
    default:
      return row satisfies never;
  }
}

/** Do open pages ask for it by themselves, again and again? */
export function isPolled(path: string): boolean {
  const { row } = findAddress(path);
  return row.kind === 'desk' && row.polled === true;
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
  const url = normalizeUrl(request.url ?? '/');
  if (url === null) return 'unreadable';
  const path = decodeURIComponent(url.split('?', 1)[0] ?? '/');
  const route = routeOf(path);
  return route.kind === 'reader' && route.secret ? path.split('/', 3).join('/') : path;
}
