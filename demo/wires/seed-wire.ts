import { eq } from 'drizzle-orm';
import { inline } from '#demo/compose.ts';
import type { Stored } from '#demo/content.ts';
import type { Deed } from '#demo/types.ts';
import { dispatchDocument, home, pictureUrlOf } from '#demo/wires/dispatch-feed.ts';
import type { DispatchItem } from '#demo/wires/dispatch-item.ts';
import { bulletinItems, elsewhereItems } from '#demo/wires/dropped-items.ts';
import { draftItem, editedId, ourEdit, publishedItems } from '#demo/wires/story-items.ts';
import { waitingItems } from '#demo/wires/waiting-items.ts';
import { hourMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { system } from '#lib/staff/permissions.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import { contentOf, getRevision, lockStory } from '#lib/stories/history/revisions.ts';
import { cleanDocument } from '#lib/wires/articles/clean-document.ts';
import { dropItem } from '#lib/wires/desk/drop-item.ts';
import { publishItem } from '#lib/wires/desk/publish-item.ts';
import { takeItem } from '#lib/wires/desk/take-item.ts';
import { readFeed } from '#lib/wires/feeds/read-feed.ts';
import { type IngestTools, ingestTools } from '#lib/wires/ingest/ingest-tools.ts';
import { makeItemsReady } from '#lib/wires/ingest/make-items-ready.ts';
import { ingestBytes } from '#lib/wires/ingest/poll-wires.ts';
import { pauseWire } from '#lib/wires/pause-wire.ts';
import { findWireBySlug } from '#lib/wires/queries.ts';
import { saveRules } from '#lib/wires/routing/save-rules.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { wireItems, wirePictureCopies } from '#lib/wires/schema.ts';
import type { WireVersion } from '#lib/wires/types.ts';

const slug = 'demo';
const items = [...waitingItems, ...bulletinItems, ...elsewhereItems, ...publishedItems, draftItem];
export const dispatchItemCount = items.length;
/** When its feed was asked, in hours before the seeding. */
const polledHoursAgo = [32, 25.5, 22.5, 19.5, 16.5, 14.8, 13.2, 8, 4, 0.2];
const addedHoursAgo = 32;
/** How long after it came somebody at the desk decides on an item. */
const decidingHours = 0.3;
const editedHoursAgo = 18.1;

// our own words need no thread to be read in
const tools: IngestTools = {
  ...ingestTools,
  readFeedApart: async (bytes, contentType, options) => cleanDocument(readFeed(bytes, contentType, options)),
};

/**
 * A wire of the demo's own: what came over it in a day and a half, and what the desk did with it. In the end it is
 * paused, since no server has its feed.
 */
export function wireDeeds(tx: Db, stored: Stored, seededAt: Date): Deed[] {
  const deed = (hoursAgo: number, run: (at: Date) => Promise<unknown>): Deed => ({
    hoursAgo,
    run: () => run(new Date(seededAt.getTime() - hoursAgo * hourMs)),
  });
  return [
    deed(addedHoursAgo, (at) => addWire(tx, stored, at)),
    ...polledHoursAgo.map((hours) => deed(hours, (at) => poll(tx, hours, seededAt, at))),
    ...publishedItems.map((item) =>
      deed(decidedHoursAgo(item), async (at) => publishItem(tx, system, await getItem(tx, item.id), at)),
    ),
    deed(decidedHoursAgo(draftItem), async (at) => takeItem(tx, system, await getItem(tx, draftItem.id), at)),
    deed(editedHoursAgo, (at) => editStory(tx, at)),
    deed(0, (at) => dropItems(tx, elsewhereItems, at)),
    deed(0, async (at) => pauseWire(tx, system, { ...(await getDispatchWire(tx)), isPaused: true }, at)),
  ];
}

const decidedHoursAgo = ({ hoursAgo }: DispatchItem) =>
  Math.max(...polledHoursAgo.filter((hours) => hours <= hoursAgo)) - decidingHours;

async function poll(tx: Db, hoursAgo: number, seededAt: Date, at: Date): Promise<void> {
  const { id } = await getDispatchWire(tx);
  const document = dispatchDocument(items, hoursAgo, seededAt);
  await ingestBytes(tx, id, Buffer.from(document), () => at, tools);
  // one at a time: they share a transaction
  while ((await makeItemsReady(tx, () => at, 1, tools)) > 0);
}

async function addWire(tx: Db, stored: Stored, at: Date): Promise<void> {
  const wire = await saveDispatchWire(tx, stored, at);
  await addRules(tx, stored, at);
  await addPictures(tx, stored, wire, at);
}

function saveDispatchWire(tx: Db, { sections, editions }: Stored, at: Date): Promise<WireVersion> {
  const wire = {
    id: null,
    slug,
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

async function dropItems(tx: Db, dropped: readonly DispatchItem[], at: Date): Promise<void> {
  for (const { id } of dropped) await dropItem(tx, system, await getItem(tx, id), at);
}

/** The desk's own words in a story that was published: from then on the wire's newer ones wait beside it. */
async function editStory(tx: Db, at: Date): Promise<void> {
  const { storyId } = await getItemRow(tx, editedId);
  const { headRevisionId, ...story } = await lockStory(tx, storyId ?? 0, at);
  const content = contentOf(await getRevision(tx, headRevisionId));
  const before = content.body.slice(0, -1);
  const [last] = content.body.slice(-1);
  if (!last) throw new Error('the demo’s desk edits a story without words');
  const body = withIds([...before, { ...paragraph(ourEdit.last), id: last.id }, paragraph(ourEdit.added)]);
  const { id, version } = story;
  const saved = await saveStory(tx, system, { id, version, content: { ...content, body } }, at);
  await updateStory(tx, system, { ...saved, significant: true }, at);
}

const paragraph = (text: string): NewBlock => ({ type: 'paragraph', text: inline(text) });

async function getDispatchWire(tx: Db): Promise<WireVersion> {
  const wire = await findWireBySlug(tx, system, slug);
  if (!wire) throw new Error('the demo has no wire yet');
  return { id: wire.id, version: wire.version };
}

/** An item as whoever decides on it sees it. */
async function getItem(tx: Db, key: string): Promise<{ id: number; version: number }> {
  const { id, readyVersion } = await getItemRow(tx, key);
  return { id, version: readyVersion };
}

async function getItemRow(tx: Db, key: string) {
  const [item] = await tx.select().from(wireItems).where(eq(wireItems.key, key));
  if (!item) throw new Error(`the demo’s wire has not brought ${key} yet`);
  return item;
}
