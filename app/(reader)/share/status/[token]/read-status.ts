import { cache } from 'react';
import { shareWords } from '#app/(reader)/share/words.ts';
import { pageTime, readEdition } from '#frame/reading.ts';
import { database } from '#lib/db/client.ts';
import { findShareStatus, type ShareStatus } from '#lib/sharing/queries.ts';

/** How far the share is, and the edition that its story is read in. */
export const readStatus = cache(async (token: string) => {
  const share = await findShareStatus(database(), token, pageTime());
  const edition = await readEdition(share?.found?.story.editions[0]?.slug);
  return { share, edition, words: shareWords(edition?.language ?? 'en') };
});

/** What its sender is told of a share. */
export function statusWords(
  { status }: ShareStatus,
  words: ReturnType<typeof shareWords>,
): { title: string; text: readonly string[] } {
  switch (status) {
    case 'asked':
      return words['check-your-mail'];
    case 'onItsWay':
      return words['on-its-way'];
    case 'left':
      return { title: words.status.left.title, text: [words.status.left.text] };
    case 'withdrawn':
      return { title: words.withdrawn.title, text: [words.withdrawn.text] };
    default:
      return { title: words.status.expired.title, text: [words.status.expired.text] };
  }
}
