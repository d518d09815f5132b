import { database } from '#lib/db/client.ts';
import { daySpan, nameOfDay, recentDays, type Span } from '#lib/editions/days.ts';
import { countMailByDay } from '#lib/mail/outbox/queries.ts';
import { mailStandings, type StandingCounts } from '#lib/mail/types.ts';
import type { Actor } from '#lib/staff/permissions.ts';

type Week = { days: (Span & { day: string; counts: StandingCounts })[]; totals: StandingCounts };

/** The last seven days in the newsroom's zone, today first, and how many mails each had. */
export async function countWeek(actor: Actor, now: Date, timeZone: string): Promise<Week> {
  const days = recentDays(now, timeZone, 7);
  const counts = await countMailByDay(database(), actor, days);
  const totals = Object.fromEntries(
    mailStandings.map((standing) => [standing, counts.reduce((sum, day) => sum + (day[standing] ?? 0), 0)]),
  );
  return { days: days.map((day, index) => ({ ...day, counts: counts[index] ?? {} })), totals };
}

/** What the list's `day` is called, from when to when it is (null: whenever), and what was counted of it. */
export function spanOfDay(
  day: string,
  { days, totals }: Week,
  timeZone: string,
): { name: string; span: Span | null; counts: StandingCounts | null } {
  if (day === 'all') return { name: 'Mails of all days', span: null, counts: null };
  const span = daySpan(day, timeZone);
  if (span) {
    const counts = days.find((each) => each.day === day)?.counts ?? null;
    return { name: `Mails of ${nameOfDay(day, 'en-CA')}`, span, counts };
  }
  const [today, first] = [days[0], days.at(-1)];
  const week = today && first ? { startAt: first.startAt, endAt: today.endAt } : null;
  return { name: 'Mails of the last seven days', span: week, counts: totals };
}
