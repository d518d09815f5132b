import { and, asc, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { dayOf, daySpan, daysOfMonth, monthSpan, type Span } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { AskedPage, CountedPage } from '#lib/paged.ts';
import { storyPlacements } from '#lib/stories/placing/schema.ts';
import { isPublic } from '#lib/stories/reading/is-public.ts';
import { Listing } from '#lib/stories/reading/listing.ts';
import { maxCounted } from '#lib/stories/reading/max-counted.ts';
import { listPlacedPage, listTeasersById } from '#lib/stories/reading/queries.ts';
import type { ArchiveDay } from '#lib/stories/reading/types.ts';
import { stories } from '#lib/stories/schema.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

/**
 * An edition's stories by the day they opened, in its own zone. Every read is a few ranges of the placements' index,
 * however old the paper is.
 */
type Place = Pick<Edition, 'id' | 'timeZone'>;

/** Two hundred years: a story dated wrongly must not make this a longer walk. */
const maxMonths = 2_400;
const newestPerDay = 3;

/** The months ("2026-11") that have public stories, newest first. */
export async function listArchiveMonths(db: Db, edition: Place, now: Date): Promise<string[]> {
  const listing = await Listing.open(db, edition.id, now);
  const [oldest, newest] = await Promise.all([
    findDay(db, listing, edition, now, { order: 'oldest' }),
    findDay(db, listing, edition, now, { order: 'newest' }),
  ]);
  if (!oldest || !newest) return [];
  const months: string[] = [];
  for (let month = newest.slice(0, 7); month >= oldest.slice(0, 7) && months.length < maxMonths; ) {
    months.push(month);
    month = monthBefore(month);
  }
  const filled = await countIn(db, listing, now, spansOf(months, edition.timeZone, monthSpan), 1);
  return filled.map(({ name }) => name);
}

/** The days of a month that have public stories, newest first, each with its newest few. */
export async function listArchiveDays(db: Db, edition: Place, month: string, now: Date): Promise<ArchiveDay[]> {
  const listing = await Listing.open(db, edition.id, now);
  const spans = spansOf(daysOfMonth(month).reverse(), edition.timeZone, daySpan);
  const filled = await countIn(db, listing, now, spans, maxCounted);
  const teasers = await listTeasersById(
    db,
    filled.flatMap(({ newest }) => newest),
    now,
  );
  return filled.map(({ name, storyCount, newest }) => ({
    day: name,
    storyCount,
    newest: teasers.filter(({ id }) => newest.includes(id)),
  }));
}

/** One page of a day's public stories, newest first. */
export async function listArchiveDay(
  db: Db,
  edition: Place,
  span: Span,
  now: Date,
  asked: AskedPage,
): Promise<CountedPage<StoryTeaser>> {
  const listing = await Listing.open(db, edition.id, now);
  const onDay = opened(listing, span.startAt, span.endAt);
  return listPlacedPage(db, onDay, now, asked);
}

/** The nearest days before and after a span of time that have public stories. */
export async function findDaysBeside(
  db: Db,
  edition: Place,
  { startAt, endAt }: Span,
  now: Date,
): Promise<{ before: string | null; after: string | null }> {
  const listing = await Listing.open(db, edition.id, now);
  const [before, after] = await Promise.all([
    findDay(db, listing, edition, now, { order: 'newest', endAt: startAt }),
    findDay(db, listing, edition, now, { order: 'oldest', startAt: endAt }),
  ]);
  return { before, after };
}

/** The first or last day within bounds on which a public story opened. */
async function findDay(
  db: Db,
  listing: Listing,
  { timeZone }: Place,
  now: Date,
  { order, startAt, endAt }: { order: 'newest' | 'oldest'; startAt?: Date; endAt?: Date },
): Promise<string | null> {
  const { publicAt, storyId } = storyPlacements;
  const [row] = await db
    .select({ publicAt })
    .from(storyPlacements)
    .innerJoin(stories, eq(stories.id, storyId))
    .where(and(opened(listing, startAt, endAt), isPublic(now)))
    .orderBy(...(order === 'newest' ? [desc(publicAt), desc(storyId)] : [asc(publicAt), asc(storyId)]))
    .limit(1);
  return row ? dayOf(row.publicAt, timeZone) : null;
}

function opened(listing: Listing, startAt?: Date, endAt?: Date): SQL | undefined {
  return and(
    listing.standsIn(storyPlacements),
    startAt && gte(storyPlacements.publicAt, startAt),
    endAt && lt(storyPlacements.publicAt, endAt),
  );
}

type NamedSpan = Span & { name: string };

function spansOf(
  names: readonly string[],
  timeZone: string,
  spanOf: (name: string, timeZone: string) => Span | null,
): NamedSpan[] {
  return names.flatMap((name) => {
    const span = spanOf(name, timeZone);
    return span ? [{ name, ...span }] : [];
  });
}

/** Those of the spans that have public stories, in the order given, counted no further than `limit`. */
async function countIn(
  db: Db,
  listing: Listing,
  now: Date,
  spans: readonly NamedSpan[],
  limit: number,
): Promise<{ name: string; storyCount: number; newest: number[] }[]> {
  if (spans.length === 0) return [];
  const given = JSON.stringify(spans.map(({ name, startAt, endAt }) => ({ name, start_at: startAt, end_at: endAt })));
  const rows = await db.execute<{ name: string; story_count: number; newest: number[] }>(sql`
    select name, story_count, newest
    from rows from (jsonb_to_recordset(${given}::jsonb) as (name text, start_at timestamptz, end_at timestamptz))
      with ordinality as span (name, start_at, end_at, place),
    lateral (
      select count(*)::int as story_count, (array_agg(story_id order by public_at desc, story_id desc))[1:${newestPerDay}::int] as newest
      from (
        select ${storyPlacements.storyId} as story_id, ${storyPlacements.publicAt} as public_at
        from ${storyPlacements} inner join ${stories} on ${stories.id} = ${storyPlacements.storyId}
        where ${listing.standsIn(storyPlacements)}
          and ${storyPlacements.publicAt} >= span.start_at and ${storyPlacements.publicAt} < span.end_at
          and ${isPublic(now)}
        order by ${storyPlacements.publicAt} desc, ${storyPlacements.storyId} desc
        limit ${limit}
      ) as found
    ) as counted
    where story_count > 0
    order by place`);
  return rows.map((row) => ({ name: row.name, storyCount: row.story_count, newest: row.newest }));
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const [before, at] = number === 1 ? [year - 1, 12] : [year, number - 1];
  return `${String(before).padStart(4, '0')}-${String(at).padStart(2, '0')}`;
}
