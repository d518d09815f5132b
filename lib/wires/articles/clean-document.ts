import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import type { ForeignHtml } from '#lib/foreign-html/types.ts';
import { takeCreditLines } from '#lib/wires/articles/cleaning/credit-lines.ts';
import { isFurniture } from '#lib/wires/articles/cleaning/furniture.ts';
import { isPublicPicture, withOwnPictures } from '#lib/wires/articles/cleaning/own-pictures.ts';
import { withoutTails } from '#lib/wires/articles/cleaning/tails.ts';
import type { CleanDocument, CleanItem, FeedDocument, FeedItem } from '#lib/wires/types.ts';

/** Reads the HTML of every item as blocks of ours. Pure; belongs into a process of its own (`read-apart.ts`). */
export function cleanDocument(document: FeedDocument): CleanDocument {
  return { ...document, items: document.items.map((item) => cleanItem(item, item.link ?? document.link)) };
}

/** @param pageUrl what relative addresses are relative to */
function cleanItem(item: FeedItem, pageUrl: string | null): CleanItem {
  const summary = cleanHtml(item.summaryHtml, pageUrl);
  const content = item.contentHtml === item.summaryHtml ? summary : cleanHtml(item.contentHtml, pageUrl);
  return {
    ...item,
    pictures: item.pictures.filter(({ url }) => isPublicPicture(url, pageUrl)),
    summary: summary.parts,
    content: content.parts,
    // a feed that has both says the same in both
    leftOut: content.parts.length > 0 ? content.leftOut : summary.leftOut,
  };
}

function cleanHtml(html: string, pageUrl: string | null): ForeignHtml {
  if (html === '') return { parts: [], leftOut: [] };
  const options = { isUnwanted: isFurniture, ...(pageUrl === null ? {} : { baseUrl: pageUrl }) };
  const { parts, leftOut } = readHtmlText(html, options);
  return { parts: withOwnPictures(takeCreditLines(withoutTails(parts)), pageUrl), leftOut };
}
