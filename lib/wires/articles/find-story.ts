import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { fetchGuarded } from '#lib/fetching/fetch-guarded.ts';
import type { ForeignPart, ForeignPicture } from '#lib/foreign-html/types.ts';
import { readArticleApart } from '#lib/wires/articles/read-apart.ts';
import type { Article } from '#lib/wires/articles/read-article.ts';
import { lengthOf } from '#lib/wires/articles/words/texts.ts';
import { isWhole } from '#lib/wires/articles/words/whole.ts';
import type { CleanItem } from '#lib/wires/types.ts';

/** A whole story: from its feed, or from its page. */
export type FoundStory =
  | { kind: 'found'; parts: ForeignPart[]; lead: ForeignPicture | null; page: Article | null }
  | { kind: 'none' }
  | { kind: 'later'; retryAt: Date };

/** The whole story of an item: what its feed has of it, where that is whole; else what stands on its page. */
export async function findStory(db: Db, item: CleanItem, now: () => Date): Promise<FoundStory> {
  if (isWhole(item)) return { kind: 'found', parts: item.content, lead: null, page: null };
  if (item.link === null) return { kind: 'none' };
  const fetched = await fetchGuarded(db, item.link, { kind: 'page' }, now);
  if (fetched.kind === 'later') return { kind: 'later', retryAt: fetched.retryAt };
  if (fetched.kind !== 'fetched') return { kind: 'none' };
  const page = await readPage(fetched);
  // a page that says less than the feed is a notice, or a wall
  const known = Math.max(lengthOf(item.summary), lengthOf(item.content));
  if (!page || lengthOf(page.parts) < known) return { kind: 'none' };
  return { kind: 'found', parts: page.parts, lead: page.leadPicture, page };
}

async function readPage(page: { bytes: Buffer; contentType: string; url: string }): Promise<Article | null> {
  try {
    return await readArticleApart(page.bytes, page.contentType, page.url);
  } catch (error) {
    if (error instanceof InvalidError) return null;
    throw error;
  }
}
