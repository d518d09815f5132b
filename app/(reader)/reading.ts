import { cache } from 'react';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import type { Edition } from '#lib/editions/types.ts';
import { findPublicStory, listNavigation } from '#lib/stories/queries.ts';

/** What several parts of one page ask for, read once a request. */

/** The one time of this page: everything on it is as of then. */
export const pageTime = cache(now);

export const readEditions = cache(() => listEditions(database()));

/** @returns the edition of a URL, or the default one where the URL names none */
export async function readEdition(slug?: string): Promise<Edition | null> {
  const editions = await readEditions();
  return (slug === undefined ? editions[0] : editions.find((edition) => edition.slug === slug)) ?? null;
}

export const readNavigation = cache((editionId: number) => listNavigation(database(), editionId, pageTime()));

/** The story of `/story/<slug>-<id>`: the id finds it. */
export const readStory = cache(async (segment: string) => {
  const id = /(?:^|-)(\d{1,10})$/.exec(segment)?.[1];
  return id === undefined ? null : findPublicStory(database(), Number(id), pageTime());
});
