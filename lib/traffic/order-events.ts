import type { Phase, ShownEvent } from '#lib/traffic/types.ts';

type Ordered = Pick<ShownEvent, 'phase' | 'isFullClosure' | 'startsAt' | 'updatedAt' | 'sourceId' | 'id'>;

/** Planned work never outranks what is happening now. */
const ranks: Readonly<Record<Phase, number>> = { now: 0, 'scheduled-now': 1, planned: 2, 'long-term': 3 };

/** Full closures of now, then what else is so now, the newest first; what is planned, the soonest first; the rest. */
export function inOrder<Event extends Ordered>(events: readonly Event[]): Event[] {
  return events.toSorted(
    (one, other) =>
      ranks[one.phase] - ranks[other.phase] ||
      // of what is planned the soonest counts more than the worst
      (one.phase === 'planned' ? 0 : Number(other.isFullClosure) - Number(one.isFullClosure)) ||
      byTime(one, other) ||
      // so that a page says the same however its answers came
      one.sourceId - other.sourceId ||
      (one.id < other.id ? -1 : 1),
  );
}

function byTime(one: Ordered, other: Ordered): number {
  const [first, second] = [timeOf(one), timeOf(other)];
  return one.phase === 'planned' ? first - second : second - first;
}

const timeOf = ({ startsAt, updatedAt }: Ordered) => (startsAt ?? updatedAt)?.getTime() ?? 0;
