import { doubtOf, firstDates, laterDate, latest, madeAt } from '#lib/wires/ingest/item-dates.ts';
import { itemHash } from '#lib/wires/ingest/item-hash.ts';
import { type MatchedItem, matchItems } from '#lib/wires/ingest/item-matches.ts';
import { sortMissing, sortUnseen } from '#lib/wires/ingest/missing-items.ts';
import type { AddedItem, ChangedItem, IngestPlan, StoredItem } from '#lib/wires/ingest/plan.ts';
import type { CleanDocument } from '#lib/wires/types.ts';

export type PlanInput = {
  /** Every item of the wire that has a key of the document or was in the last one. */
  stored: readonly StoredItem[];
  document: CleanDocument;
  receivedAt: Date;
  /** The newest `builtAt` that was taken in. */
  builtAt: Date | null;
};

type Found = MatchedItem & { stored: StoredItem };

/**
 * Decides what a document means for what is stored. Pure.
 *
 * Every document adds the items that nobody has. An older copy of what was taken in before does nothing else; one that
 * ended in the middle changes and lists what it has, and says nothing of what it has not.
 */
export function planIngest({ stored, document, receivedAt, builtAt }: PlanInput): IngestPlan {
  const made = madeAt(document, receivedAt);
  const isStale = made !== null && builtAt !== null && made < builtAt;
  const matches = matchItems(document.items, stored);
  const found = matches.filter((match): match is Found => match.stored !== null);
  const fresh = matches.filter((match) => match.stored === null);
  const dates = firstDates(document.items, receivedAt);
  const added = fresh.map((match) => addedItem(match, dates.get(match.item) ?? receivedAt, receivedAt));
  if (isStale) return { ...nothing, isStale, builtAt, added: added.map((each) => fromStale(each, stored, receivedAt)) };

  const isThere = new Set(found.map((match) => match.stored.id));
  const listed = stored.filter(({ isListed }) => isListed);
  const isStillThere = ({ id }: StoredItem) => isThere.has(id);
  // a feed without items is a new one, or one that has trouble
  const isWhole = !document.isCut && document.items.length > 0;
  return {
    isStale,
    builtAt: latest(builtAt, made),
    added,
    changed: found.flatMap((match) => changedItem(match, receivedAt)),
    placed: found.flatMap(placedItem),
    returned: found.flatMap(returnedItem),
    ...(isWhole ? sortMissing(listed, isStillThere, matches.length - listed.length) : sortUnseen(listed, isStillThere)),
  };
}

const nothing = { changed: [], placed: [], returned: [], withdrawn: [], rolledOff: [] };

function addedItem({ item, position }: MatchedItem, publishedAt: Date, receivedAt: Date): AddedItem {
  return {
    item,
    hash: itemHash(item),
    publishedAt,
    doubt: doubtOf(item, receivedAt),
    isListed: true,
    position,
    withdrawnAt: null,
  };
}

/** An item that only an older copy has is gone by now: where older ones are still there, it was withdrawn. */
function fromStale(added: AddedItem, stored: readonly StoredItem[], receivedAt: Date): AddedItem {
  const isWithdrawn = stored.some((other) => other.isListed && other.publishedAt < added.publishedAt);
  return {
    ...added,
    isListed: false,
    withdrawnAt: isWithdrawn ? receivedAt : null,
    doubt: added.doubt ?? (isWithdrawn ? 'returned' : null),
  };
}

function changedItem({ item, stored }: Found, receivedAt: Date): ChangedItem[] {
  const hash = itemHash(item);
  if (hash === stored.hash) return [];
  const publishedAt = laterDate(item, stored.publishedAt, receivedAt);
  const isUndecided = stored.state === 'inbox' && stored.doubt === null;
  const doubt = isUndecided ? doubtOf(item, receivedAt) : stored.doubt;
  return [{ id: stored.id, version: stored.version + 1, item, hash, publishedAt, doubt }];
}

function placedItem({ item, position, stored }: Found): IngestPlan['placed'] {
  const isSame = stored.isListed && stored.position === position && stored.key === item.key;
  return isSame ? [] : [{ id: stored.id, key: item.key, position }];
}

/** What was done about its withdrawal is not undone unasked. */
function returnedItem({ stored }: Found): IngestPlan['returned'] {
  if (!stored.withdrawnAt) return [];
  return [{ id: stored.id, doubt: stored.withdrawalSettledAt ? 'returned' : stored.doubt }];
}
