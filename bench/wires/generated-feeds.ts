import { wordAt } from '#bench/invented-words.ts';
import { minuteMs } from '#lib/clock.ts';

/** Feeds of no language, in the shapes that suppliers send. The same every time. */

export const itemsOfFeed = 20;
/** More than a feed brings in a benchmark, so that no two items are alike. */
const itemsAtMost = 10_000;

type Shape = 'cbc' | 'full';

/** A feed grows at its top: its newest item has this number, and those below the twenty before it. */
export type Edition = { madeAt: Date; newest: number };

/** Some words, common ones more often; `seed` says which. */
function sentence(seed: number, words: number): string {
  const rank = (place: number) => 1 + ((seed * 7_919 + place * 104_729) % (place % 3 === 0 ? 60 : 9_000));
  const text = Array.from({ length: words }, (_, place) => wordAt('en', rank(place))).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const paragraph = (seed: number, words: number) => `<p>${sentence(seed, words)}</p>`;

function item(shape: Shape, feed: number, place: number, base: string, { madeAt, newest }: Edition): string {
  const seed = feed * itemsAtMost + newest - place;
  const link = `${base}/feed-${feed}/story-${seed}`;
  const publishedAt = new Date(madeAt.getTime() - place * 17 * minuteMs).toUTCString();
  const picture = `<img src='${base}/images/${seed}.jpg' alt='' width='460' title='${sentence(seed + 1, 14)} (${wordAt('en', 30)}/CBC)' height='259' />`;
  const summary = `${picture}                <p>${sentence(seed + 2, 34)}</p>`;
  const body = shape === 'full' ? `\n<content:encoded><![CDATA[${fullBody(seed, base)}]]></content:encoded>` : '';
  return `<item cbc:type="story" cbc:deptid="2.642" cbc:syndicate="true">
<title><![CDATA[${sentence(seed, 9)}]]></title>
<link>${link}?cmp=rss</link>
<guid isPermaLink="false">9.${seed}</guid>
<pubDate>${publishedAt}</pubDate>
<author>${wordAt('en', 40 + (seed % 50))} ${wordAt('en', 400 + (seed % 500))}</author>
<category>News/Canada/${wordAt('en', 10 + (seed % 9))}</category>
<description><![CDATA[
                ${summary}
            ]]></description>${body}
</item>`;
}

/** A story as WordPress papers send it whole: some twelve paragraphs, subheads, a list, a quotation, pictures. */
function fullBody(seed: number, base: string): string {
  const paragraphs = (from: number, count: number) =>
    Array.from({ length: count }, (_, place) => paragraph(seed + from + place, 45)).join('\n');
  const figure = `<figure class="wp-block-image"><img src="${base}/images/${seed}-2.jpg" alt="${sentence(seed, 6)}" width="1024" height="683" /><figcaption>${sentence(seed + 3, 12)} <em>${wordAt('en', 50)} / ${wordAt('en', 70)} photo</em></figcaption></figure>`;
  const list = `<ul>${[1, 2, 3].map((each) => `<li>${sentence(seed + each, 8)}</li>`).join('')}</ul>`;
  return `${figure}
${paragraphs(4, 4)}
<h2>${sentence(seed + 9, 4)}</h2>
${paragraphs(10, 4)}
<blockquote><p>${sentence(seed + 15, 20)}</p></blockquote>
${list}
${paragraphs(16, 4)}
<p>The post <a href="${base}/story-${seed}">${sentence(seed, 9)}</a> appeared first on <a href="${base}">${wordAt('en', 20)}</a>.</p>`;
}

/**
 * One feed's document.
 * @param base the origin its links lead to
 */
export function generatedFeed(shape: Shape, feed: number, base: string, edition: Edition): string {
  const items = Array.from({ length: itemsOfFeed }, (_, place) => item(shape, feed, place, base, edition));
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:cbc="https://www.cbc.ca/rss/cbc" xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
<channel>
<title><![CDATA[${wordAt('en', 100 + feed)}]]></title>
<link>${base}/feed-${feed}?cmp=rss</link>
<description><![CDATA[FOR PERSONAL USE ONLY]]></description>
<language>en-ca</language>
<lastBuildDate>${edition.madeAt.toUTCString()}</lastBuildDate>
<copyright><![CDATA[Copyright: ${wordAt('en', 100 + feed)}]]></copyright>
${items.join('\n')}
</channel>
</rss>
`;
}
