/** Who answers a path: the press with a reader page, or Next directly. */
export type Route =
  | { kind: 'reader'; personal: boolean }
  /** `desk`: gets a nonce policy. */
  | { kind: 'desk' }
  | { kind: 'through' };

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

/** @param pathname decoded or not; only its first segment is looked at */
export function routeOf(pathname: string): Route {
  const first = pathname.split('/', 2)[1] ?? '';
  if (desk.has(first)) return { kind: 'desk' };
  if (through.has(first)) return { kind: 'through' };
  // a preview is a reader page of one signed-in person: their cookies go in, nobody else may keep it
  return { kind: 'reader', personal: first === 'preview' };
}

/** Query parameters that reader pages know. Everything else in a query is dropped before Next sees it. */
export const readerParameters = ['page'] as const;
