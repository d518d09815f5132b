import type { Metadata } from 'next';
import { ArchiveDay } from '#components/archive/archive-day.tsx';
import { ArchiveMonth } from '#components/archive/archive-month.tsx';
import { archiveWords } from '#components/archive/words.ts';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { pageMetadata } from '#frame/page-metadata.ts';
import { pageNumber } from '#frame/page-number.ts';
import { ReaderPage } from '#frame/reader-page.tsx';
import { pageTime, readEdition, readNavigation } from '#frame/reading.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { daySpan, monthSpan, nameOfDay, nameOfMonth } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';
import { env } from '#lib/env.ts';
import { findDaysBeside, listArchiveDay, listArchiveDays } from '#lib/stories/reading/archive.ts';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ edition: string; when: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

const perPage = 200;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, when, day, month, page } = await read(props);
  if (!edition || !page || !(day || month)) return notFoundMetadata();
  const { SITE_NAME } = env();
  const words = archiveWords(edition.language);
  const name = day ? nameOfDay(when, edition.language) : nameOfMonth(when, edition.language);
  return pageMetadata(edition, {
    title: words.titleOf(name, edition.name, page),
    description: words.descriptionOf(name, edition.name, SITE_NAME),
    canonical: addressOf('archiveSpan', { edition: edition.slug, when }, { page }),
  });
}

/** `/<edition>/archive/2026-11` and `/<edition>/archive/2026-11-23`. */
export default async function Page(props: Props) {
  const { edition, when, day, month, page } = await read(props);
  if (!edition || !page) return <NotFoundPage edition={edition ?? undefined} />;
  const content = day ? await readDay(edition, when, day, page) : month ? await readMonth(edition, when, month) : null;
  return content ? <ReaderPage edition={edition}>{content}</ReaderPage> : <NotFoundPage edition={edition} />;
}

type Span = NonNullable<ReturnType<typeof daySpan>>;

async function readDay(edition: Edition, when: string, span: Span, page: number) {
  const now = pageTime();
  const [found, beside, sections] = await Promise.all([
    listArchiveDay(database(), edition, span, now, { page, perPage }),
    findDaysBeside(database(), edition, span, now),
    readNavigation(edition.id),
  ]);
  if (found.teasers.length === 0) return null;
  return <ArchiveDay edition={edition} sections={sections} day={when} page={page} {...found} {...beside} />;
}

async function readMonth(edition: Edition, when: string, span: Span) {
  const now = pageTime();
  const [days, { before, after }] = await Promise.all([
    listArchiveDays(database(), edition, when, now),
    findDaysBeside(database(), edition, span, now),
  ]);
  if (days.length === 0) return null;
  const monthOf = (day: string | null) => day?.slice(0, 7) ?? null;
  return <ArchiveMonth edition={edition} month={when} days={days} before={monthOf(before)} after={monthOf(after)} />;
}

/** `day` and `month` are null where the address names none there could be, `page` likewise; a month has one page. */
async function read({ params, searchParams }: Props) {
  const [{ edition: slug, when }, query] = await Promise.all([params, searchParams]);
  const edition = await readEdition(slug);
  const zone = edition?.timeZone ?? 'UTC';
  const page = pageNumber(query.page);
  return { edition, when, day: daySpan(when, zone), month: page === 1 ? monthSpan(when, zone) : null, page };
}
