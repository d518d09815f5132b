import { runApart } from '#lib/wires/articles/apart/run-apart.ts';
import { unwrap } from '#lib/wires/articles/apart/tasks.ts';
import type { Article } from '#lib/wires/articles/read-article.ts';
import type { CleanDocument } from '#lib/wires/types.ts';

/**
 * Reads and cleans a feed's document in a process of its own, within bounds of time and memory.
 * @throws {NotAFeedError}
 * @throws {InvalidError} when it takes too long or too much
 */
export async function readFeedApart(
  bytes: Uint8Array,
  contentType: string,
  { url, timeZone }: { url: string; timeZone: string },
): Promise<CleanDocument> {
  const answer = unwrap(await runApart({ kind: 'feed', bytes, contentType, url, timeZone }));
  if (answer.kind !== 'feed') throw new Error(`a feed was read, and the answer is ${answer.kind}`);
  return answer.document;
}

/**
 * Reads the story on a page, in a process of its own too.
 * @param url of the page, after redirects
 * @returns null where the page holds no story
 * @throws {InvalidError} when it takes too long or too much
 */
export async function readArticleApart(bytes: Uint8Array, contentType: string, url: string): Promise<Article | null> {
  const answer = unwrap(await runApart({ kind: 'article', bytes, contentType, url }));
  if (answer.kind !== 'article') throw new Error(`an article was read, and the answer is ${answer.kind}`);
  return answer.article;
}
