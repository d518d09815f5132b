import type { DispatchItem } from '#demo/wires/dispatch-item.ts';
import { hourMs } from '#lib/clock.ts';
import { escapeMarkup } from '#lib/escape-markup.ts';
import { slugFrom } from '#lib/slug.ts';

export const home = 'https://prairie-dispatch.example.org/alberta';

/** Where an item stands at its supplier's; the domain does not exist. */
const linkOf = ({ id, headline }: DispatchItem) => `${home}/${slugFrom(headline, 'story')}-${id}`;
/** Where its picture stands: the seed has copied it before anybody could ask. */
export const pictureUrlOf = ({ id }: DispatchItem) => `https://prairie-dispatch.example.org/images/${id}.jpg`;

/**
 * The demo wire's document as it was at `at`, in the shape of CBC's: attributes on the items, single quotes around the
 * picture's words, an address with a mark of its own.
 * @param seededAt the instant that the items' hours count from
 */
export function dispatchDocument(items: readonly DispatchItem[], at: Date, seededAt: Date): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:dispatch="${home}/rss" xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
  <channel>
    <title><![CDATA[Prairie Dispatch | Alberta]]></title>
    <link>${home}?cmp=rss</link>
    <description>Stories of the demo newsroom's own wire</description>
    <language>en-ca</language>
    <lastBuildDate>${at.toUTCString()}</lastBuildDate>
    <copyright><![CDATA[© Prairie Dispatch. All rights reserved.]]></copyright>
${items.map((item) => itemOf(item, seededAt)).join('\n')}
  </channel>
</rss>
`;
}

function itemOf(item: DispatchItem, seededAt: Date): string {
  const publishedAt = new Date(seededAt.getTime() - item.hoursAgo * hourMs);
  const paragraphs = [item.summary, ...item.body].map(paragraph).join('\n');
  return `    <item dispatch:type="story" dispatch:deptid="2.17" dispatch:syndicate="true">
      <title><![CDATA[${item.headline}]]></title>
      <link>${linkOf(item)}?cmp=rss</link>
      <guid isPermaLink="false">${item.id}</guid>
      <pubDate>${publishedAt.toUTCString()}</pubDate>
      <author>${item.authors.map(escapeMarkup).join(',')}</author>
      <category>${escapeMarkup(item.category)}</category>
      <description><![CDATA[${pictureOf(item)}${paragraph(item.summary)}]]></description>
      <content:encoded><![CDATA[${pictureOf(item)}${paragraphs}]]></content:encoded>
    </item>`;
}

const paragraph = (text: string) => `<p>${escapeMarkup(text)}</p>`;

function pictureOf(item: DispatchItem): string {
  if (!item.picture) return '';
  const { caption, credit } = item.picture;
  const words = escapeMarkup(`${caption} (${credit})`).replaceAll("'", '&#39;');
  return `<img src='${pictureUrlOf(item)}' alt='' width='460' height='259' title='${words}' />`;
}
