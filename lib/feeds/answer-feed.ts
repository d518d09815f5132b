import type { Db } from '#lib/db/client.ts';
import { answerDocument, answerNoDocument } from '#lib/feeds/answer-document.ts';
import { atomOf } from '#lib/feeds/atom.ts';
import { feedTypes, readFeedPath } from '#lib/feeds/feed-path.ts';
import { jsonFeedOf } from '#lib/feeds/json-feed.ts';
import { findFeed } from '#lib/feeds/queries.ts';
import { rssOf } from '#lib/feeds/rss.ts';
import type { Feed, FeedFormat, Paper } from '#lib/feeds/types.ts';

const composers: Readonly<Record<FeedFormat, (feed: Feed, paper: Paper) => string>> = {
  rss: rssOf,
  atom: atomOf,
  json: jsonFeedOf,
};

/**
 * Answers a GET or HEAD for `/feeds/…`; 404 in plain text for what is no page's feed.
 * @param path what follows `/feeds/`
 */
export async function answerFeed(request: Request, db: Db, path: string, paper: Paper, now: Date): Promise<Response> {
  const asked = readFeedPath(path);
  const feed = asked && (await findFeed(db, asked, paper, now));
  if (!asked || !feed) return answerNoDocument();
  return answerDocument(request, {
    body: composers[asked.format](feed, paper),
    contentType: `${feedTypes[asked.format]}; charset=utf-8`,
    changedAt: feed.changedAt,
    maxAge: 60,
    sharedMaxAge: 60,
  });
}
