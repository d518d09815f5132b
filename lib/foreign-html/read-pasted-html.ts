import { readForeignHtml } from '#lib/foreign-html/read-foreign-html.ts';
import { boundDepth } from '#lib/foreign-html/trees/bound-depth.ts';
import { domTree } from '#lib/foreign-html/trees/from-dom.ts';
import type { ForeignHtml, ForeignOptions } from '#lib/foreign-html/types.ts';

/**
 * Reads HTML in a browser, with its own parser. Such a document runs nothing, fetches nothing and is never put into the
 * page.
 */
export function readPastedHtml(html: string, options: ForeignOptions): ForeignHtml {
  return readForeignHtml(domTree(new DOMParser().parseFromString(boundDepth(html), 'text/html')), options);
}
