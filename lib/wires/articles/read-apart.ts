import { runInProcess } from '#lib/wires/articles/apart/process.ts';
import { type Answer, type Task, unwrap } from '#lib/wires/articles/apart/tasks.ts';
import { runInThread } from '#lib/wires/articles/apart/thread.ts';
import type { Article } from '#lib/wires/articles/read-article.ts';
import type { CleanDocument } from '#lib/wires/types.ts';

/**
 * Reads and cleans a feed's document, in a thread (the worker) or in a process of its own (where secrets and sessions
 * are), within bounds of time and memory.
 * @throws {NotAFeedError}
 * @throws {InvalidError} when it takes too long or too much
 */
export async function readFeedApart(
  bytes: Uint8Array,
  contentType: string,
  options: { url: string; timeZone: string; where: 'thread' | 'process' },
): Promise<CleanDocument> {
  const { url, timeZone, where } = options;
  const answer = unwrap(await run({ kind: 'feed', bytes, contentType, url, timeZone }, where));
  if (answer.kind !== 'feed') throw new Error(`a feed was read, and the answer is ${answer.kind}`);
  return answer.document;
}

/**
 * Reads the story on a page, in a thread.
 * @param url of the page, after redirects
 * @returns null where the page holds no story
 * @throws {InvalidError} when it takes too long or too much
 */
export async function readArticleApart(bytes: Uint8Array, contentType: string, url: string): Promise<Article | null> {
  const answer = unwrap(await run({ kind: 'article', bytes, contentType, url }, 'thread'));
  if (answer.kind !== 'article') throw new Error(`an article was read, and the answer is ${answer.kind}`);
  return answer.article;
}

const run = (task: Task, where: 'thread' | 'process'): Promise<Answer> =>
  where === 'thread' ? runInThread(task) : runInProcess(task);
