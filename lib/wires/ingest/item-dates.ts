import { dayMs, hourMs } from '#lib/clock.ts';
import type { CleanDocument, CleanItem } from '#lib/wires/types.ts';

/** Clocks differ a little, and zones are left out: what is dated further ahead is odd. */
const oddAheadMs = hourMs;

/**
 * When the items of a document were published, as far as they are new: never after they came. Those without a date came
 * a millisecond after one another, so that they keep their order.
 */
export function firstDates(items: readonly CleanItem[], receivedAt: Date): Map<CleanItem, Date> {
  let undated = 0;
  const dateOf = ({ publishedAt }: CleanItem) => {
    if (publishedAt) return earlier(publishedAt, receivedAt);
    undated += 1;
    return new Date(receivedAt.getTime() - undated + 1);
  };
  return new Map(items.map((item) => [item, dateOf(item)]));
}

/** When an item was published that has a newer version: as that says, where it can be so. */
export function laterDate(item: CleanItem, storedAt: Date, receivedAt: Date): Date {
  return item.publishedAt && item.publishedAt <= receivedAt ? item.publishedAt : storedAt;
}

/** Why a person has to decide on an item, as far as it says so itself. */
export function doubtOf({ isSponsored, publishedAt }: CleanItem, receivedAt: Date): 'future' | 'sponsored' | null {
  if (isSponsored) return 'sponsored';
  return publishedAt && publishedAt.getTime() - receivedAt.getTime() > oddAheadMs ? 'future' : null;
}

/**
 * When a document was made, as far as that can be believed: not after it came, and not long before its newest item.
 * @returns null where nothing is known
 */
export function madeAt({ builtAt, items }: CleanDocument, receivedAt: Date): Date | null {
  if (!builtAt) return null;
  const believable = (at: Date | null) => at !== null && at <= receivedAt && at.getTime() - builtAt.getTime() > dayMs;
  return items.some((item) => believable(item.publishedAt)) ? null : earlier(builtAt, receivedAt);
}

/** The later of two; null is before all. */
export function latest(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other;
  return one > other ? one : other;
}

const earlier = (one: Date, other: Date) => (one < other ? one : other);
