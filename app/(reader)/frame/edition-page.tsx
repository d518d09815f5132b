import type { Metadata } from 'next';
import { type ComponentProps, cache, type ReactNode } from 'react';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { type Described, pageMetadata } from '#frame/page-metadata.ts';
import { ReaderPage } from '#frame/reader-page.tsx';
import { pageTime, readEdition } from '#frame/reading.ts';
import type { Db } from '#lib/db/client.ts';
import { database } from '#lib/db/client.ts';
import type { Edition } from '#lib/editions/types.ts';

/** What an address asks for beside its path. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What Next gives a page. One of a list's several pages is named in its query; an index has none. */
type Asked<Parts> = {
  params: Promise<Parts & { edition: string }>;
  searchParams?: Promise<Query>;
};

/** Of what a page is made: what was read for it, and where it stands. */
type Shown<Found> = Found & { edition: Edition; page: number };
type Answer<Found> = { edition: Edition | undefined; shown: Shown<Found> | null };
type Reading<Parts, Found> = (asked: Asked<Parts>) => Promise<Answer<Found>>;

/**
 * The one way in which a page under `/<edition>` reads what it shows: once a request, for its metadata and for itself.
 * @param read finds what is at an address, by its other parts, the number of the page, from 1, and the rest of its query; null
 *   for nothing
 */
export function readingOf<Parts extends Record<string, string>, Found extends object>(
  read: (
    at: { db: Db; edition: Edition; now: Date },
    parts: Parts,
    page: number,
    query: Query,
  ) => Promise<Found | null>,
): Reading<Parts, Found> {
  // kept by what is asked, since each asks with an object of its own
  const readOnce = cache(async (asked: string): Promise<Answer<Found>> => {
    const { parts, query }: { parts: Parts & { edition: string }; query: Query } = JSON.parse(asked);
    const page = pageNumber(query.page);
    const edition = (await readEdition(parts.edition)) ?? undefined;
    if (!edition || page === null) return { edition, shown: null };
    const found = await read({ db: database(), edition, now: pageTime() }, parts, page, query);
    return { edition, shown: found && { ...found, edition, page } };
  });
  return async ({ params, searchParams }) => {
    const [parts, query = {}] = await Promise.all([params, searchParams]);
    return readOnce(JSON.stringify({ parts, query }));
  };
}

/** A page's metadata, or that of an address where there is nothing. */
export function metadataOf<Parts, Found>(
  read: Reading<Parts, Found>,
  descriptionOf: (shown: Shown<Found>) => Described,
): (asked: Asked<Parts>) => Promise<Metadata> {
  return async (asked) => {
    const { shown } = await read(asked);
    return shown ? pageMetadata(shown.edition, descriptionOf(shown)) : notFoundMetadata();
  };
}

type FrameProps = Omit<ComponentProps<typeof ReaderPage>, 'edition' | 'children'>;

/**
 * A page in the frame of its edition, or the notice that there is nothing.
 * @param frameOf what the frame is told of the page; default nothing
 */
export function pageOf<Parts, Found>(
  read: Reading<Parts, Found>,
  show: (shown: Shown<Found>) => ReactNode,
  frameOf: (shown: Shown<Found>) => FrameProps = () => ({}),
): (asked: Asked<Parts>) => Promise<ReactNode> {
  return async (asked) => {
    const { edition, shown } = await read(asked);
    if (!shown) return <NotFoundPage edition={edition} />;
    return (
      <ReaderPage edition={shown.edition} {...frameOf(shown)}>
        {show(shown)}
      </ReaderPage>
    );
  };
}

/** A query's `page`, from 1, which it is where none is named; null where it names none that could be. */
export function pageNumber(asked: string | string[] = '1'): number | null {
  return typeof asked === 'string' && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : null;
}
