import type { IncomingMessage } from 'node:http';

/** Who answers a path: the press with a reader page, or Next directly. */
export type Route =
  | ReaderRoute
  /** Gets a nonce policy. */
  | { kind: 'desk' }
  | { kind: 'through' };

export type ReaderRoute = {
  kind: 'reader';
  /** A page of one signed-in person: their cookies go in. */
  personal: boolean;
  /** Nobody may keep the answer: it is somebody's own, or its address is a secret. */
  secret: boolean;
  /** A form may come from anywhere; a token in the address guards it. */
  openToAll: boolean;
};

// First segments that are not reader pages. The build's own files, machines' files, pictures.
const through = new Set([
  '_next',
  'media',
  'health',
  'editions.css',
  'favicon.svg',
  'favicon.ico',
  'apple-touch-icon.png',
]);
const desk = new Set(['desk', 'admin']);

/** A captured mail's HTML sets a sandbox policy of its own. */
const capturedMail = /^\/desk\/mail\/[^/]+\/html$/;
/** Mail programs post here by themselves, without an Origin (RFC 8058). */
const oneClick = /^\/share\/never\/[\w-]+\/one-click$/;

export function routeOf(pathname: string): Route {
  const first = pathname.split('/', 2)[1] ?? '';
  if (through.has(first) || capturedMail.test(pathname)) return { kind: 'through' };
  if (desk.has(first)) return { kind: 'desk' };
  const personal = first === 'preview';
  return { kind: 'reader', personal, secret: personal || first === 'share', openToAll: oneClick.test(pathname) };
}

/** Query parameters that reader pages know. Everything else in a query is dropped before Next sees it. */
export const readerParameters = ['page'] as const;

/** A request's path, without its query. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}
