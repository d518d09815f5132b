import { dayMs, hourMs } from '#lib/clock.ts';
import type { TrafficEvent } from '#lib/traffic/observations.ts';
import type { Phase } from '#lib/traffic/types.ts';

/** What decides of the phase of an event. */
export type Timed = Pick<TrafficEvent, 'certainty' | 'startsAt' | 'endsAt' | 'isUntilFurtherNotice'>;

/** What is reported beyond its end is believed this long: ends are estimates, and some are never taken back. */
const overAfterMs = 4 * hourMs;
/** What has been so for this long is no news to anybody. */
const longTermAfterMs = 60 * dayMs;
/** The same for what has no end in sight. */
const endlessAfterMs = 14 * dayMs;

/** Where an event stands at a time; null: it is over, and not shown any more. */
export function phaseOf(event: Timed, now: Date): Phase | null {
  const { certainty, startsAt } = event;
  const overAt = overAtOf(event);
  if (overAt && now >= overAt) return null;
  if (startsAt && now < startsAt) return 'planned';
  const longTermAt = longTermAtOf(event);
  if (longTermAt && now >= longTermAt) return 'long-term';
  return certainty === 'reported' ? 'now' : 'scheduled-now';
}

/**
 * The times at which something that a page says of an event becomes another: its phase, and whether its end is still
 * to come.
 */
export function turningPointsOf(event: Timed): Date[] {
  return [event.startsAt, event.endsAt, overAtOf(event), longTermAtOf(event)].filter((at) => at !== null);
}

function overAtOf({ certainty, endsAt }: Timed): Date | null {
  if (!endsAt) return null;
  return certainty === 'reported' ? new Date(endsAt.getTime() + overAfterMs) : endsAt;
}

function longTermAtOf({ startsAt, isUntilFurtherNotice }: Timed): Date | null {
  if (!startsAt) return null;
  return new Date(startsAt.getTime() + (isUntilFurtherNotice ? endlessAfterMs : longTermAfterMs));
}
