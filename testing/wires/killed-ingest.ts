import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { system } from '#lib/staff/permissions.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import type { Followed } from '#lib/wires/following/follow-wire.ts';
import { wireItems, wireItemVersions, wires } from '#lib/wires/schema.ts';
import type { CleanDocument } from '#lib/wires/types.ts';
import { feedDocument, feedItem } from '#testing/wires/feed-items.ts';
import { plainFetch } from '#testing/wires/plain-fetch.ts';
import { stubTools } from '#testing/wires/stub-tools.ts';

export const killedFeeds = 4;
/** One item of so many has other words in the second edition of its feed. */
const changedOf = 5;

/** A feed's first edition lacks its newest fifth; the second has it, and changes some of the others. */
export function killedDocument(feed: number, edition: 1 | 2, items: number): CleanDocument {
  const numbers = Array.from({ length: items }, (_, at) => items - 1 - at);
  const there = edition === 1 ? numbers.filter((number) => number < items * 0.8) : numbers;
  return feedDocument(there.map((number) => killedItem(feed, number, edition)));
}

function killedItem(feed: number, number: number, edition: 1 | 2) {
  const title = edition === 2 && isChanged(number) ? `Item ${number} again` : `Item ${number}`;
  const publishedAt = new Date(Date.UTC(2026, 0, 1, 0, number));
  return feedItem(`${feed}-${number}`, { title: `${title} of ${feed}`, publishedAt });
}

const isChanged = (number: number) => number % changedOf === 0;

/** The versions that an item must have once both editions are taken in. */
export const versionsExpected = (number: number, items: number) => (isChanged(number) && number < items * 0.8 ? 2 : 1);

/** Real stories over stub suppliers. */
export const killedTools = stubTools({ fetchGuarded: plainFetch, followWire: followAsDraft });

/** Makes an item a draft once, and notes the version it stands at. */
async function followAsDraft(tx: Db, itemId: number, now: Date): Promise<Followed> {
  const [item] = await tx.select().from(wireItems).where(eq(wireItems.id, itemId)).for('update');
  const [wire] = await tx
    .select()
    .from(wires)
    .where(eq(wires.id, item?.wireId ?? 0));
  if (!item || !wire) throw new Error(`no item ${itemId}`);
  const storyId = item.storyId ?? (await createStory(tx, system, await contentOf(tx, item, wire), now)).id;
  const written = { state: 'taken' as const, storyId, writtenVersion: item.version };
  await tx.update(wireItems).set(written).where(eq(wireItems.id, itemId));
  return { kind: 'created', storyId };
}

async function contentOf(tx: Db, item: typeof wireItems.$inferSelect, wire: typeof wires.$inferSelect) {
  const versions = await tx.select().from(wireItemVersions).where(eq(wireItemVersions.itemId, item.id));
  const words = versions.find(({ number }) => number === item.version)?.words;
  if (!words) throw new Error(`item ${item.id} has no words`);
  return {
    slug: '',
    sectionId: wire.sectionId,
    editionIds: wire.editionIds,
    topicIds: [],
    prominence: 'standard' as const,
    language: words.language,
    kicker: '',
    headline: words.headline,
    deck: words.deck,
    bylines: words.bylines,
    dateline: '',
    leadPicture: null,
    body: words.body,
    wire: null,
  };
}
