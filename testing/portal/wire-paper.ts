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

/** As many wires of one story each as have all of them in the feed of their section. */
const wiresPerSection = 25;

/**
 * Founds a paper with an editor, and with wires that publish by themselves: the first in the section `local`, the
 * others in `local-2` and so on. `feeds` is JSON.
 */
export async function foundWirePaper(db: Db, at: Date, email = '', password = '', feeds = '[]'): Promise<string> {
  const editionId = await addEdition(db, system, newCalgary, at);
  await createStaff(db, system, { name: 'Ida Ferris', email, role: 'editor', password }, at);
  const parsed: Feed[] = JSON.parse(feeds);
  let sectionId = 0;
  for (const [place, feed] of parsed.entries()) {
    if (place % wiresPerSection === 0) sectionId = await addSection(db, system, sectionOf(place), at);
    const more = { licence: 'By letter.', destination: 'publish', pictures: 'copy' } as const;
    await saveWire(db, system, newWire(sectionId, [editionId], { ...more, ...feed }), at);
  }
  return String(editionId);
}

/** Of the wire at a place. */
export function sectionOf(place: number): { slug: string; name: string } {
  const number = Math.floor(place / wiresPerSection) + 1;
  return number === 1 ? { slug: 'local', name: 'Local' } : { slug: `local-${number}`, name: `Local ${number}` };
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
