import { readForeignHtml } from '#lib/foreign-html/read-foreign-html.ts';
import { parseHtml } from '#lib/foreign-html/trees/from-parse5.ts';
import type { ForeignHtml, ForeignOptions } from '#lib/foreign-html/types.ts';

/** Reads HTML of strangers, on the server as in a browser. Never throws; 5 MB cost less than a second. */
export function readHtmlText(html: string, options: ForeignOptions): ForeignHtml {
  const { root, rest } = parseHtml(html);
  return readForeignHtml(root, options, rest);
}
