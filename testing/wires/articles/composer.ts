import { beforeEach, vi } from 'vitest';
import type { Db } from '#lib/db/client.ts';
import { fetchGuarded } from '#lib/fetching/fetch-guarded.ts';
import type { Fetched } from '#lib/fetching/types.ts';
import { readHtmlText } from '#lib/foreign-html/read-html-text.ts';
import { decodePicture } from '#lib/media/decode.ts';
import type { MediaStorage } from '#lib/media/storage.ts';
import { type ComposedWords, composeWords } from '#lib/wires/articles/compose-words.ts';
import type { CleanItem, Wire, WireWords } from '#lib/wires/types.ts';
import { notFetched, storedWire } from '#testing/wires/articles/supplier.ts';

const now = new Date('2026-03-10T12:00:00Z');

/** The story of `cleanItem`, at its supplier's. */
export const link = 'https://supplier.example/news/ferry';
export const retryAt = new Date('2026-03-10T12:05:00Z');
export const later: Fetched = { kind: 'later', retryAt, why: 'askedToWait' };
export const partsOf = (html: string) => readHtmlText(html, { baseUrl: link }).parts;

/**
 * Composes words of items for a test file that has mocked `fetchGuarded`. What is not among the `answers` of a test is
 * not found.
 */
export function composer(prefix: string, scene: { db: () => Db; storage: () => MediaStorage }) {
  const answers = new Map<string, Fetched>();
  let count = 0;
  beforeEach(() => {
    answers.clear();
    vi.mocked(fetchGuarded).mockReset();
    vi.mocked(fetchGuarded).mockImplementation(async (_db, url) => answers.get(url) ?? notFetched);
  });

  function compose(wire: Wire, item: CleanItem, isLastTry = false): Promise<ComposedWords> {
    return composeWords(scene.db(), wire, item, () => now, {
      isLastTry,
      decode: decodePicture,
      storage: scene.storage(),
    });
  }

  return {
    answers,
    compose,
    /** What was asked for in this test. */
    asked: () => vi.mocked(fetchGuarded).mock.calls.map(([, url, { kind }]) => `${kind} ${url}`),
    wireWith(said: Partial<Wire>): Promise<Wire> {
      count += 1;
      return storedWire(scene.db(), `${prefix}-${count}`, now, said);
    },
    async wordsOf(wire: Wire, item: CleanItem): Promise<WireWords & { isIncomplete: boolean }> {
      const composed = await compose(wire, item);
      if (composed.kind !== 'ready') throw new Error('it is to be tried later');
      return { ...composed.words, isIncomplete: composed.isIncomplete };
    },
  };
}
