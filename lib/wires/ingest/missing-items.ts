import type { StoredItem } from '#lib/wires/ingest/plan.ts';

/** More of them at once than this, and more than stay, are no withdrawals: the feed itself is another than before. */
const maxWithdrawn = 10;
/** So many old items may be kept at the end of a feed for good: what stood above them made room for new ones. */
const maxPinned = 2;

/**
 * Of the items that were in the last document and are not in this whole one: which were withdrawn, and which rolled off.
 *
 * An item was withdrawn when an older one is still there. Older is what stood further down *and* bears an earlier date:
 * neither alone says it, since editors put old items on top, and suppliers date items anew.
 * @param listed those of the last document
 * @param isStillThere whether one of them is in this document
 * @param grown how many more items there are than before
 */
export function sortMissing(
  listed: readonly StoredItem[],
  isStillThere: (item: StoredItem) => boolean,
  grown: number,
): { withdrawn: number[]; rolledOff: number[] } {
  const missing = listed.filter((item) => !isStillThere(item));
  const staying = listed.filter(isStillThere);
  // in a list that editors arrange, and that is as full as it was, any item may have had to make room for a new one
  const mayHaveMadeRoom = grown === 0 && !isInDateOrder(listed);
  const needed = grown === 0 ? maxPinned + 1 : 1;
  const isWithdrawn = (item: StoredItem) => {
    if (mayHaveMadeRoom || item.state === 'dropped') return false;
    const older = staying.filter((other) => other.position > item.position && other.publishedAt < item.publishedAt);
    return older.length >= needed;
  };
  const withdrawn = missing.filter(isWithdrawn);
  const isRemade = withdrawn.length > Math.max(maxWithdrawn, staying.length);
  const rolledOff = isRemade ? missing : missing.filter((item) => !withdrawn.includes(item));
  return { withdrawn: isRemade ? [] : withdrawn.map(({ id }) => id), rolledOff: rolledOff.map(({ id }) => id) };
}

/** Of a feed that is always cut, only so many items are looked for in the next document. */
const maxListed = 5_000;

/** What a document that ended in the middle says of the items that are not in it: nothing, but there is an end to it. */
export function sortUnseen(
  listed: readonly StoredItem[],
  isStillThere: (item: StoredItem) => boolean,
): { withdrawn: number[]; rolledOff: number[] } {
  const unseen = listed.filter((item) => !isStillThere(item));
  const newestFirst = unseen.sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime());
  return { withdrawn: [], rolledOff: newestFirst.slice(maxListed).map(({ id }) => id) };
}

function isInDateOrder(listed: readonly StoredItem[]): boolean {
  const dates = [...listed].sort((a, b) => a.position - b.position).map(({ publishedAt }) => publishedAt.getTime());
  return dates.every((date, at) => at === 0 || date <= (dates[at - 1] ?? date));
}
