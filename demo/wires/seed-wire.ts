import { and, eq, inArray } from 'drizzle-orm';
import type { Stored } from '#demo/content.ts';
import { dispatchDocument, home, pictureUrlOf } from '#demo/wires/dispatch-feed.ts';
import type { DispatchItem } from '#demo/wires/dispatch-item.ts';
import { bulletinItems, elsewhereItems } from '#demo/wires/dropped-items.ts';
import { waitingItems } from '#demo/wires/waiting-items.ts';
import { hourMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { system } from '#lib/staff/permissions.ts';
import { cleanDocument } from '#lib/wires/articles/clean-document.ts';
import { dropItem } from '#lib/wires/desk/drop-item.ts';
import { readFeed } from '#lib/wires/feeds/read-feed.ts';
import { type IngestTools, ingestTools } from '#lib/wires/ingest/ingest-tools.ts';
import { makeItemsReady } from '#lib/wires/ingest/make-items-ready.ts';
import { ingestBytes } from '#lib/wires/ingest/poll-wires.ts';
import { pauseWire } from '#lib/wires/pause-wire.ts';
import { saveRules } from '#lib/wires/routing/save-rules.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { wireItems, wirePictureCopies } from '#lib/wires/schema.ts';
import type { WireVersion } from '#lib/wires/types.ts';

const items = [...waitingItems, ...bulletinItems, ...elsewhereItems];
export const dispatchItemCount = items.length;
/** When its feed was asked, in hours before the seeding. */
const polledHoursAgo = [32, 26, 13.2, 8, 4, 0.2];

// our own words need no thread to be read in
const tools: IngestTools = {
  ...ingestTools,
  readFeedApart: async (bytes, contentType, options) => cleanDocument(readFeed(bytes, contentType, options)),
};

/** A wire of the demo's own, with what came over it in two days. It is paused, since no server has its feed. */
export async function seedWire(tx: Db, stored: Stored, seededAt: Date): Promise<void> {
  const hoursAgo = (hours: number) => new Date(seededAt.getTime() - hours * hourMs);
  const addedAt = hoursAgo(polledHoursAgo[0] ?? 0);
  const wire = await addWire(tx, stored, addedAt);
  await addRules(tx, stored, addedAt);
  await addPictures(tx, stored, wire, addedAt);
  for (const hours of polledHoursAgo) {
    const at = hoursAgo(hours);
    const there = items.filter((item) => item.hoursAgo >= hours).sort((one, other) => one.hoursAgo - other.hoursAgo);
    await ingestBytes(tx, wire.id, Buffer.from(dispatchDocument(there, at, seededAt)), () => at, tools);
    // one at a time: they share a transaction
    while ((await makeItemsReady(tx, () => at, 1, tools)) > 0);
  }
  await dropItems(tx, wire, elsewhereItems, seededAt);
  await pauseWire(tx, system, { ...wire, isPaused: true }, seededAt);
}

function addWire(tx: Db, { sections, editions }: Stored, at: Date): Promise<WireVersion> {
  const wire = {
    id: null,
    slug: 'demo',
    feedUrl: `${home}/rss`,
    homepage: home,
    name: 'Prairie Dispatch Alberta',
    supplier: 'Prairie Dispatch',
    copyright: '© Prairie Dispatch. All rights reserved.',
    language: 'en-CA',
    timeZone: 'America/Edmonton',
    rights: 'full',
    licence: 'The demo newsroom’s own wire. Its stories are invented, and free to print.',
    isCanonical: true,
    pictures: 'copy',
    pictureDays: null,
    sectionId: sections.get('local') ?? 0,
    editionIds: [editions.get('calgary') ?? 0],
    destination: 'inbox',
    withdrawal: 'ask',
    intervalMinutes: 15,
    idleHours: null,
  } as const;
  return saveWire(tx, system, { ...wire, editionIds: [...wire.editionIds] }, at);
}

async function addRules(tx: Db, { sections }: Stored, at: Date): Promise<void> {
  const rules = [
    {
      name: 'Market bulletins are dropped',
      isOn: true,
      when: { categories: ['Markets/Bulletin'] },
      actions: { destination: 'drop' as const, stop: true },
    },
    {
      name: 'Sports go to Sports, as briefs',
      isOn: true,
      when: { categories: ['Sports'] },
      actions: { sectionId: sections.get('sports') ?? 0, prominence: 'brief' as const },
    },
  ];
  await saveRules(tx, system, { ruleSetId: null, rules }, at);
}

/** Its pictures are those of the paper: copied already, so that nobody is asked for them. */
async function addPictures(tx: Db, { pictures }: Stored, { id: wireId }: WireVersion, copiedAt: Date): Promise<void> {
  const copies = items.flatMap((item) => {
    const mediaId = item.picture && pictures.get(item.picture.name)?.mediaId;
    return mediaId ? [{ wireId, url: pictureUrlOf(item), mediaId, copiedAt, endsAt: null }] : [];
  });
  await tx.insert(wirePictureCopies).values(copies);
}

async function dropItems(tx: Db, wire: WireVersion, dropped: readonly DispatchItem[], at: Date): Promise<void> {
  const keys = dropped.map(({ id }) => id);
  const rows = await tx
    .select({ id: wireItems.id, version: wireItems.readyVersion })
    .from(wireItems)
    .where(and(eq(wireItems.wireId, wire.id), inArray(wireItems.key, keys)));
  for (const row of rows) await dropItem(tx, system, row, at);
}
