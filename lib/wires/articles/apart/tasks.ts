import { InvalidError, PortalError } from '#lib/errors.ts';
import { cleanDocument } from '#lib/wires/articles/clean-document.ts';
import type { Article } from '#lib/wires/articles/read-article.ts';
import { type FoundFeed, NotAFeedError } from '#lib/wires/feeds/not-a-feed.ts';
import { readFeed } from '#lib/wires/feeds/read-feed.ts';
import type { CleanDocument } from '#lib/wires/types.ts';

/** What is read apart. Crosses by structured clone, so bytes and dates arrive as they are. */
type Document = { bytes: Uint8Array; contentType: string; url: string };
export type Task = (Document & { kind: 'feed'; timeZone: string }) | (Document & { kind: 'article' });

/** Errors lose their class on the way, so that what people are told crosses as words. */
export type Answer =
  | { kind: 'feed'; document: CleanDocument }
  /** Null: the page holds no story. */
  | { kind: 'article'; article: Article | null }
  | { kind: 'notAFeed'; message: string; userMessage: string; found: readonly FoundFeed[] }
  | { kind: 'refused'; message: string; userMessage: string };

/** Does a task where it cannot harm. Faults of ours come back in words too: they cost one document. */
export async function answerTask(task: Task): Promise<Answer> {
  try {
    return await read(task);
  } catch (error) {
    if (error instanceof NotAFeedError) {
      const { message, userMessage, found } = error;
      return { kind: 'notAFeed', message, userMessage, found };
    }
    if (error instanceof PortalError)
      return { kind: 'refused', message: error.message, userMessage: error.userMessage };
    return { kind: 'refused', ...couldNotRead(error instanceof Error ? error.stack : String(error)) };
  }
}

async function read(task: Task): Promise<Answer> {
  const { bytes, contentType, url } = task;
  if (task.kind === 'article') {
    // its libraries take longer to load than a feed to read
    const { readArticle } = await import('#lib/wires/articles/read-article.ts');
    return { kind: 'article', article: readArticle(bytes, contentType, url) };
  }
  const document = readFeed(bytes, contentType, { url, timeZone: task.timeZone });
  return { kind: 'feed', document: cleanDocument(document) };
}

const couldNotRead = (cause = 'no reason was given') => ({
  message: `reading apart failed: ${cause.slice(0, 2_000)}`,
  userMessage: 'What came could not be read.',
});

/** @throws {NotAFeedError} @throws {InvalidError} what the answer says */
export function unwrap(answer: Answer): Exclude<Answer, { kind: 'notAFeed' | 'refused' }> {
  if (answer.kind === 'notAFeed') throw new NotAFeedError(answer.message, answer.userMessage, answer.found);
  if (answer.kind === 'refused') throw new InvalidError(answer.message, answer.userMessage);
  return answer;
}
