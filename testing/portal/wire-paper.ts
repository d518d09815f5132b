import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { addSection } from '#lib/editions/add-section.ts';
import { createStaff } from '#lib/staff/create-staff.ts';
import { system } from '#lib/staff/permissions.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { wireItems } from '#lib/wires/schema.ts';
import type { WireRights } from '#lib/wires/types.ts';
import { newCalgary } from '#testing/editions.ts';
import { newWire } from '#testing/wires/new-wire.ts';

/** Of a feed: what its wire allows, and its address. */
type Feed = { rights: WireRights; feedUrl: string };

/** Founds a paper with an editor, and with wires that publish by themselves. `feeds` is JSON. */
export async function foundWirePaper(db: Db, at: Date, email = '', password = '', feeds = '[]'): Promise<string> {
  const editionId = await addEdition(db, system, newCalgary, at);
  const sectionId = await addSection(db, system, { slug: 'local', name: 'Local' }, at);
  await createStaff(db, system, { name: 'Ida Ferris', email, role: 'editor', password }, at);
  const parsed: Feed[] = JSON.parse(feeds);
  for (const feed of parsed) {
    const more = { licence: 'By letter.', destination: 'publish', pictures: 'copy' } as const;
    await saveWire(db, system, newWire(sectionId, [editionId], { ...more, ...feed }), at);
  }
  return String(editionId);
}

/**
 * What came over all wires.
 * @returns JSON: each item with its story, which is null until it has one
 */
export async function listWireStories(db: Db): Promise<string> {
  const items = await db
    .select({ id: wireItems.id, storyId: wireItems.storyId, doubt: wireItems.doubt, title: wireItems.title })
    .from(wireItems)
    .where(and(isNull(wireItems.withdrawnAt), eq(wireItems.isListed, true)))
    .orderBy(asc(wireItems.id));
  return JSON.stringify(items);
}
