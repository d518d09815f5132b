import type { DispatchItem, DispatchPart } from '#demo/wires/dispatch-item.ts';
import { hourMs } from '#lib/clock.ts';
import { escapeMarkup } from '#lib/escape-markup.ts';
import { slugFrom } from '#lib/slug.ts';

export const home = 'https://prairie-dispatch.example.org/alberta';

/** Where an item stands at its supplier's, whatever it is called later; the domain does not exist. */
const linkOf = ({ id, headline }: DispatchItem) => `${home}/${slugFrom(headline, 'story')}-${id}`;
/** Where its picture stands: the seed has copied it before anybody could ask. */
export const pictureUrlOf = ({ id }: DispatchItem) => `https://prairie-dispatch.example.org/images/${id}.jpg`;

/**
 * The demo wire's document as it was so many hours before the seeding, in the shape of CBC's: attributes on the items,
 * single quotes around the picture's words, an address with a mark of its own.
 */
export function dispatchDocument(items: readonly DispatchItem[], hoursAgo: number, seededAt: Date): string {
  const there = items
    .filter((item) => item.hoursAgo >= hoursAgo && (item.goneHoursAgo ?? -1) < hoursAgo)
    .sort((one, other) => one.hoursAgo - other.hoursAgo);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:dispatch="${home}/rss" xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
  <channel>
    <title><![CDATA[Prairie Dispatch | Alberta]]></title>
    <link>${home}?cmp=rss</link>
    <description>Stories of the demo newsroom's own wire</description>
    <language>en-ca</language>
    <lastBuildDate>${timeOf(hoursAgo, seededAt)}</lastBuildDate>
    <copyright><![CDATA[© Prairie Dispatch. All rights reserved.]]></copyright>
${there.map((item) => itemOf(item, hoursAgo, seededAt)).join('\n')}
  </channel>
</rss>
`;
}

const timeOf = (hoursAgo: number, seededAt: Date) => new Date(seededAt.getTime() - hoursAgo * hourMs).toUTCString();

function itemOf(item: DispatchItem, hoursAgo: number, seededAt: Date): string {
  const { headline, summary, body } = item.later && item.later.hoursAgo >= hoursAgo ? item.later : item;
  const parts = [...(item.isSummaryApart ? [] : [summary]), ...body].map(partOf).join('\n');
  return `    <item dispatch:type="story" dispatch:deptid="2.17" dispatch:syndicate="true">
      <title><![CDATA[${headline}]]></title>
      <link>${linkOf(item)}?cmp=rss</link>
      <guid isPermaLink="false">${item.id}</guid>
      <pubDate>${timeOf(item.hoursAgo, seededAt)}</pubDate>
      <author>${item.authors.map(escapeMarkup).join(',')}</author>
      <category>${escapeMarkup(item.category)}</category>
      <description><![CDATA[${pictureOf(item)}${partOf(summary)}]]></description>
      <content:encoded><![CDATA[${pictureOf(item)}${parts}]]></content:encoded>
    </item>`;
}

function partOf(part: DispatchPart): string {
  if (typeof part === 'string') return `<p>${escapeMarkup(part)}</p>`;
  if ('subhead' in part) return `<h2>${escapeMarkup(part.subhead)}</h2>`;
  return `<ul>${part.list.map((line) => `<li>${escapeMarkup(line)}</li>`).join('')}</ul>`;
}

function pictureOf(item: DispatchItem): string {
  if (!item.picture) return '';
  const { caption, credit } = item.picture;
  const words = escapeMarkup(`${caption} (${credit})`).replaceAll("'", '&#39;');
  return `<img src='${pictureUrlOf(item)}' alt='' width='460' height='259' title='${words}' />`;
}
