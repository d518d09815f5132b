import { headers } from 'next/headers';
import { cache } from 'react';
import { addressOf } from '#lib/addresses/address-of.ts';
import { findAddress } from '#lib/addresses/find-address.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import type { Edition } from '#lib/editions/types.ts';
import { pagePathHeader, pageQueryHeader } from '#lib/http/page-path.ts';
import type { PageKind } from '#lib/pages/kinds.ts';
import { findPage, listPages } from '#lib/pages/queries.ts';
import { findPublicStory, listNavigation } from '#lib/stories/reading/queries.ts';

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

/** The newsroom's own pages that readers of a language can open. */
export const readPages = cache((language: string) => listPages(database(), language));

export const readNewsroomPage = cache((kind: PageKind, language: string) => findPage(database(), kind, language));

/** The story of `/story/<slug>-<id>`: the id finds it. */
export const readStory = cache(async (segment: string) => {
  const id = /(?:^|-)(\d{1,10})$/.exec(segment)?.[1];
  return id === undefined ? null : findPublicStory(database(), Number(id), pageTime());
});

/**
 * The edition whose page is being made: the one its path begins with, the one a search is limited to, or the first of
 * the story it is about; the default one for everything else, and where the press has not said what the path is.
 */
export const readPageEdition = cache(async (): Promise<Edition | null> => {
  const told = await headers();
  const { parts } = findAddress(told.get(pagePathHeader) ?? addressOf('home'));
  const found = parts.story === undefined ? null : await readStory(parts.story);
  // a search is limited to an edition, and stands in its frame, by its query
  const searched = new URLSearchParams(told.get(pageQueryHeader) ?? '').get('edition');
  const slug = found?.story.editions[0]?.slug ?? parts.edition ?? searched;
  return (await readEdition(slug ?? undefined)) ?? readEdition();
});

/** A page's words in the language of the edition whose page it is. */
export async function readPageWords<T>(words: (language: string) => T): Promise<T> {
  return words((await readPageEdition())?.language ?? 'en');
}
