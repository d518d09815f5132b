import type { IncomingHttpHeaders } from 'node:http';
import { openedHeader } from '#lib/readership/opened-header.ts';
import type { PrintedPage } from '#lib/readership/types.ts';

const storyPage = /^\/story\/[^/]*-(\d{1,10})$/;
/** What machines call themselves: crawlers, link previews, feed and download programs, browsers run by programs. */
const machine =
  /bot\b|bots?[/;_-]|crawl|spider|slurp|preview|facebookexternalhit|facebookcatalog|meta-external|^whatsapp|embedly|mastodon|pleroma|misskey|http\.rb|lighthouse|headless|phantomjs|monitor|uptime|archiver|curl|wget|python|java\/|okhttp|go-http|node-fetch|undici|axios|libwww|scrapy|feed|rss/i;

/**
 * The story a visit was a reading of: a person's browser asked for a story's page and got it whole, or says that one
 * it had fetched ahead is opened. Null for everything else: machines, pages fetched ahead of a reader who may never
 * come, pages the browser had already.
 */
export function storyRead({ method, path, status, headers }: PrintedPage): number | null {
  const isOpened = method === 'HEAD' && headers[openedHeader] !== undefined;
  if ((method !== 'GET' && !isOpened) || status !== 200) return null;
  const id = storyPage.exec(path)?.[1];
  if (id === undefined || isAhead(headers)) return null;
  const agent = headers['user-agent'] ?? '';
  return agent === '' || machine.test(agent) ? null : Number(id);
}

function isAhead(headers: IncomingHttpHeaders): boolean {
  return ['sec-purpose', 'purpose', 'x-moz', 'x-purpose'].some(
    (name) => headers[name] !== undefined && /prefetch|prerender|preview/i.test(String(headers[name])),
  );
}
