import { asc, eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { wireItems, wireItemVersions, wirePolls, wires } from '#lib/wires/schema.ts';
import type { Wire } from '#lib/wires/types.ts';

type Places = { local: number; calgary: number };

/** Adds a wire that is due at `now`: a summary wire whose items wait in the inbox. */
export async function testWire(
  db: Db,
  { local, calgary }: Places,
  now: Date,
  changes: Partial<Omit<Wire, 'id'>> = {},
): Promise<Wire> {
  const slug = changes.slug ?? 'prairie-dispatch';
  const [wire] = await db
    .insert(wires)
    .values({
      slug,
      feedUrl: `https://supplier.example/${slug}.xml`,
      homepage: 'https://supplier.example/',
      name: 'Prairie Dispatch Calgary',
      supplier: 'Prairie Dispatch',
      copyright: '© Prairie Dispatch. All rights reserved.',
      language: 'en',
      timeZone: 'America/Edmonton',
      rights: 'summary',
      isCanonical: true,
      pictures: 'none',
      sectionId: local,
      editionIds: [calgary],
      destination: 'inbox',
      withdrawal: 'ask',
      intervalMinutes: 15,
      version: 1,
      createdAt: now,
      changedAt: now,
      ...changes,
    })
    .returning();
  if (!wire) throw new Error('no wire was written');
  await db.insert(wirePolls).values({ wireId: wire.id, dueAt: now });
  return wire;
}

/** How asking a wire stands. */
export async function pollOf(db: Db, wireId: number) {
  const [poll] = await db.select().from(wirePolls).where(eq(wirePolls.wireId, wireId));
  if (!poll) throw new Error(`nothing is known of asking wire ${wireId}`);
  return poll;
}

/** All items of a wire, oldest row first. */
export function itemsOf(db: Db, wireId: number) {
  return db.select().from(wireItems).where(eq(wireItems.wireId, wireId)).orderBy(asc(wireItems.id));
}

/** All versions of an item, oldest first. */
export function versionsOf(db: Db, itemId: number) {
  return db
    .select()
    .from(wireItemVersions)
    .where(eq(wireItemVersions.itemId, itemId))
    .orderBy(asc(wireItemVersions.number));
}
