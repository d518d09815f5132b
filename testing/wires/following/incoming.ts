import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import { wireItems, wireItemVersions, wires } from '#lib/wires/schema.ts';
import type { Routing, WireWords } from '#lib/wires/types.ts';
import { noRouting } from '#testing/wires/rules.ts';

/** A routing that says nothing but what is given. */
export const routingWith = (given: Partial<Routing> = {}): Routing => ({ ...noRouting, ...given });

export function wordsWith(given: Partial<WireWords> & { text?: string } = {}): WireWords {
  const { text = 'The ferry ran again on Friday.', ...words } = given;
  return {
    headline: 'Ferry runs again',
    deck: 'After nine days.',
    bylines: ['Prairie Dispatch'],
    language: 'en',
    leadPicture: null,
    body: withIds(text.split('\n').map((line) => ({ type: 'paragraph', text: [{ text: line }] }))),
    isSummary: true,
    originalUrl: 'https://dispatch.example/ferry',
    ...words,
  };
}

type WireRow = typeof wires.$inferInsert;
type ItemRow = typeof wireItems.$inferInsert;

/** A wire whose items are published by themselves. */
export async function storedWire(
  db: Db,
  { sectionId, editionIds }: Pick<WireRow, 'sectionId' | 'editionIds'>,
  now: Date,
  changes: Partial<WireRow> = {},
): Promise<number> {
  const slug = `wire-${randomUUID()}`;
  const [wire] = await db
    .insert(wires)
    .values({
      slug,
      feedUrl: `https://${slug}.example/feed.xml`,
      homepage: 'https://dispatch.example/',
      name: 'Prairie Dispatch Calgary',
      supplier: 'Prairie Dispatch',
      copyright: '© Prairie Dispatch',
      language: 'en',
      timeZone: 'America/Edmonton',
      rights: 'summary',
      isCanonical: true,
      pictures: 'none',
      destination: 'publish',
      withdrawal: 'takeBack',
      intervalMinutes: 10,
      version: 1,
      createdAt: now,
      changedAt: now,
      sectionId,
      editionIds,
      ...changes,
    })
    .returning({ id: wires.id });
  return wire?.id ?? 0;
}

/** An item of which one version has come and is ready. */
export async function storedItem(
  db: Db,
  wireId: number,
  words: WireWords,
  now: Date,
  changes: Partial<ItemRow> = {},
): Promise<number> {
  const [item] = await db
    .insert(wireItems)
    .values({
      wireId,
      key: randomUUID(),
      state: 'inbox',
      version: 0,
      title: words.headline,
      link: words.originalUrl,
      language: words.language,
      categories: [],
      publishedAt: now,
      repeatKey: words.headline,
      receivedAt: now,
      changedAt: now,
      isListed: true,
      position: 0,
      ...changes,
    })
    .returning({ id: wireItems.id });
  const id = item?.id ?? 0;
  await receiveVersion(db, id, words, now);
  return id;
}

/** A newer version of an item has come and is ready. */
export async function receiveVersion(db: Db, itemId: number, words: WireWords, now: Date): Promise<void> {
  const [item] = await db
    .update(wireItems)
    .set({ version: sql`version + 1`, readyVersion: sql`version + 1`, title: words.headline, changedAt: now })
    .where(eq(wireItems.id, itemId))
    .returning({ number: wireItems.version });
  await db
    .insert(wireItemVersions)
    .values({ itemId, number: item?.number ?? 0, receivedAt: now, hash: randomUUID(), raw: null, clean: null, words });
}
