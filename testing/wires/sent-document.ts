import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';

export type SentStory = { headline: string; paragraphs: readonly string[] };

/** A feed's document with a story, and an older one that stays in it when the story goes. */
export function sentDocument(wireId: number, story: SentStory | null, now: Date): string {
  const at = (ago: number) => new Date(now.getTime() - ago).toUTCString();
  const items = [
    ...(story ? [itemOf(`stories/${wireId}`, at(hourMs), story)] : []),
    itemOf(`older/${wireId}`, at(dayMs), { headline: 'The library opens later', paragraphs: ['It opens at ten.'] }),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Prairie Dispatch</title><link>https://dispatch.example/</link><description>News</description>
<lastBuildDate>${at(-minuteMs)}</lastBuildDate>
${items.join('\n')}
</channel></rss>`;
}

function itemOf(path: string, date: string, { headline, paragraphs }: SentStory): string {
  const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
  return `<item><title>${headline}</title><link>https://dispatch.example/${path}</link>
<guid>https://dispatch.example/${path}</guid><pubDate>${date}</pubDate>
<content:encoded><![CDATA[${html}]]></content:encoded></item>`;
}
