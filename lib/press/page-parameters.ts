import { pageKinds } from '#lib/pages/kinds.ts';

/**
 * What pages read of a query, by their paths; the first line that fits counts. Whatever a page does not read is dropped
 * before Next sees it and is in no page's key, so that one page is kept once, however it is asked for.
 */
const readByPages: readonly { path: RegExp; names: readonly string[] }[] = [
  { path: /^\/search$/, names: ['q', 'edition', 'section', 'from', 'to', 'exactly', 'page'] },
  { path: /^\/(?:story|share|preview|notice|feeds|sitemaps|paper|\.well-known)\//, names: [] },
  { path: new RegExp(`^/[^/]+/(?:topics|authors|archive|${pageKinds.join('|')})$`), names: [] },
  // lists of more than one page: sections and corrections; what has a topic, an author or a day
  { path: /^\/[^/]+\/[^/]+$/, names: ['page'] },
  { path: /^\/[^/]+\/(?:topics|authors|archive)\/[^/]+$/, names: ['page'] },
];

/** The query parameters that the page at this path reads, in the order they have in its key. */
export function parametersOf(path: string): readonly string[] {
  // with a slash too many Next leads to the page, and takes the query along
  const page = path.replace(/\/+$/, '');
  return readByPages.find((one) => one.path.test(page))?.names ?? [];
}
