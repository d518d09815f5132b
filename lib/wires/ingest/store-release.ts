import { and, eq } from 'drizzle-orm';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { escapeMarkup } from '#lib/escape-markup.ts';
import type { ForeignPart } from '#lib/foreign-html/types.ts';
import { announceEvent } from '#lib/live/announce-event.ts';
import { itemHash } from '#lib/wires/ingest/item-hash.ts';
import { insertItems } from '#lib/wires/ingest/planned-rows.ts';
import { storableItem } from '#lib/wires/ingest/storable-item.ts';
import { findRules } from '#lib/wires/routing/find-rules.ts';
import { route } from '#lib/wires/routing/route.ts';
import { routedItem, textIn } from '#lib/wires/routing/routed-item.ts';
import { wireItems, wirePictureCopies, wirePolls, wires } from '#lib/wires/schema.ts';
import type { CleanItem, ReleaseFacts, Wire } from '#lib/wires/types.ts';

/** A news release as it came from a press office that is who it says. */
export type Release = ReleaseFacts & {
  /** What tells it from the office's others, and is the same whenever the same release comes: a hash of its bytes. */
  key: string;
  title: string;
  /** BCP 47; null: that of its press office. */
  language: string | null;
  /** A picture's `src` is a name of the caller's, unlike any other of the office's. */
  parts: ForeignPart[];
  /** It speaks of an embargo whose end is not certain: a person decides, whatever the rules say. */
  isEmbargoUnclear: boolean;
  receivedAt: Date;
};

export type StoreRelease = {
  /** Puts its pictures into the library and says which is which; not asked for a release that nobody will see. */
  storePictures: (tx: Db) => Promise<ReadonlyMap<string, string>>;
};

/**
 * Makes a release an item of its press office's wire, once, whoever hands it over again. The rules decide where it goes
 * as they do for feeds. Belongs into the transaction in which the caller notes that it is done.
 * @returns the item; null where there is no such press office
 */
export async function storeRelease(
  tx: Db,
  wireId: number,
  release: Release,
  { storePictures }: StoreRelease,
): Promise<number | null> {
  const wire = await lockOffice(tx, wireId);
  if (!wire) return null;
  const known = await findItem(tx, wireId, release.key);
  if (known !== null) return known;
  const { receivedAt, isEmbargoUnclear } = release;
  const item = storableItem(toItem(release));
  const { ruleSetId, rules } = await findRules(tx);
  const routing = route(rules, routedItem(wire, item), receivedAt, wire.timeZone);
  const doubt = isEmbargoUnclear ? ('embargo' as const) : null;
  const place = { isListed: false, position: 0, withdrawnAt: null };
  const added = { item, hash: itemHash(item), publishedAt: receivedAt, doubt, routing, ...place };
  await insertItems(tx, wire, ruleSetId, [added], receivedAt);
  if (wire.pictures === 'copy' && routing.destination !== 'drop') {
    await notePictures(tx, wire, await storePictures(tx), receivedAt);
  }
  await tx.update(wirePolls).set({ storedAt: receivedAt }).where(eq(wirePolls.wireId, wireId));
  await announceEvent(tx, { kind: 'wires' }, receivedAt);
  return findItem(tx, wireId, release.key);
}

/** As whoever takes in a document locks it: releases of one office are stored one after another. */
async function lockOffice(tx: Db, wireId: number): Promise<Wire | null> {
  const [row] = await tx
    .select({ wire: wires })
    .from(wirePolls)
    .innerJoin(wires, eq(wires.id, wirePolls.wireId))
    .where(and(eq(wirePolls.wireId, wireId), eq(wires.kind, 'mail')))
    .for('update', { of: wirePolls });
  return row?.wire ?? null;
}

async function findItem(tx: Db, wireId: number, key: string): Promise<number | null> {
  const isIt = and(eq(wireItems.wireId, wireId), eq(wireItems.key, key));
  const [row] = await tx.select({ id: wireItems.id }).from(wireItems).where(isIt);
  return row?.id ?? null;
}

function toItem({ key, title, language, parts, receivedAt, dateline, embargoUntil, domain }: Release): CleanItem {
  return {
    id: '',
    key,
    title,
    link: null,
    summaryHtml: '',
    // what later rules are tried on
    contentHtml: textIn(parts)
      .map((text) => `<p>${escapeMarkup(text)}</p>`)
      .join(''),
    authors: [],
    publishedAt: receivedAt,
    updatedAt: null,
    categories: [],
    language,
    enclosures: [],
    pictures: [],
    kind: '',
    isSponsored: false,
    release: { dateline, embargoUntil, domain },
    summary: [],
    content: parts,
    leftOut: [],
  };
}

/** So that whoever makes the item ready finds them as if they had been copied. */
async function notePictures(
  tx: Db,
  { id: wireId, pictureDays }: Wire,
  pictures: ReadonlyMap<string, string>,
  copiedAt: Date,
): Promise<void> {
  const endsAt = pictureDays === null ? null : new Date(copiedAt.getTime() + pictureDays * dayMs);
  const rows = [...pictures].map(([url, mediaId]) => ({ wireId, url, mediaId, copiedAt, endsAt }));
  if (rows.length > 0) await tx.insert(wirePictureCopies).values(rows).onConflictDoNothing();
}
