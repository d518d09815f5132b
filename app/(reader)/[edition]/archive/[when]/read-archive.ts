import { readNavigation } from '#frame/reading.ts';
import type { Db } from '#lib/db/client.ts';
import { daySpan, monthSpan } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';
import { findDaysBeside, listArchiveDay, listArchiveDays } from '#lib/stories/reading/archive.ts';

const perPage = 200;

/** What is in the archive of a day or a month; null where nothing is. A month has one page. */
export async function readArchive(db: Db, edition: Edition, now: Date, asked: { when: string; page: number }) {
  const { when, page } = asked;
  const day = daySpan(when, edition.timeZone);
  if (day) {
    const [list, beside, sections] = await Promise.all([
      listArchiveDay(db, edition, day, now, { page, perPage }),
      findDaysBeside(db, edition, day, now),
      readNavigation(edition.id),
    ]);
    return list.items.length > 0 ? ({ kind: 'day', when, list, beside, sections } as const) : null;
  }
  const month = page === 1 ? monthSpan(when, edition.timeZone) : null;
  if (!month) return null;
  const [days, { before, after }] = await Promise.all([
    listArchiveDays(db, edition, when, now),
    findDaysBeside(db, edition, month, now),
  ]);
  const beside = { before: monthOf(before), after: monthOf(after) };
  return days.length > 0 ? ({ kind: 'month', when, days, beside } as const) : null;
}

const monthOf = (day: string | null) => day?.slice(0, 7) ?? null;
