import { InvalidError, PortalError } from '#lib/errors.ts';
import { cleanDocument } from '#lib/wires/articles/clean-document.ts';
import { type FoundFeed, NotAFeedError } from '#lib/wires/feeds/not-a-feed.ts';
import { readFeed } from '#lib/wires/feeds/read-feed.ts';
import type { CleanDocument } from '#lib/wires/types.ts';

/** What is read apart. Crosses by structured clone, so bytes and dates arrive as they are. */
export type Task = { kind: 'feed'; bytes: Uint8Array; contentType: string; url: string; timeZone: string };

/** Errors lose their class on the way, so that what people are told crosses as words. */
export type Answer =
  | { kind: 'feed'; document: CleanDocument }
  | { kind: 'notAFeed'; message: string; userMessage: string; found: readonly FoundFeed[] }
  | { kind: 'refused'; message: string; userMessage: string };

/** Does a task where it cannot harm. Faults of ours come back in words too: they cost one document. */
export function answerTask(task: Task): Answer {
  try {
    const { bytes, contentType, url, timeZone } = task;
    return { kind: 'feed', document: cleanDocument(readFeed(bytes, contentType, { url, timeZone })) };
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

export const couldNotRead = (cause = 'no reason was given') => ({
  message: `reading apart failed: ${cause.slice(0, 2_000)}`,
  userMessage: 'What came could not be read.',
});

/** @throws {NotAFeedError} @throws {InvalidError} what the answer says */
export function unwrap(answer: Answer): Exclude<Answer, { kind: 'notAFeed' | 'refused' }> {
  if (answer.kind === 'notAFeed') throw new NotAFeedError(answer.message, answer.userMessage, answer.found);
  if (answer.kind === 'refused') throw new InvalidError(answer.message, answer.userMessage);
  return answer;
}
