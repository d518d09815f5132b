import { newDatabase, type WithDatabase } from '#bench/new-database.ts';
import { demoEditions } from '#demo/editions.ts';
import { demoSections } from '#demo/sections.ts';
import { now } from '#lib/clock.ts';
import { connect, type Db } from '#lib/db/client.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { addSection } from '#lib/editions/add-section.ts';
import { system } from '#lib/staff/permissions.ts';
import { saveWire } from '#lib/wires/save-wire.ts';

/** Opens loopback to wires. */
export const openedHosts = { FETCH_ALLOW: '127.0.0.1' };

/** A paper of the benchmark's own with a wire for each feed, all of them due. */
export async function newWiresPaper(
  variables: Record<string, string>,
  feedUrls: readonly string[],
): Promise<WithDatabase> {
  const paper = { ...(await newDatabase(variables, 'wires')), ...openedHosts };
  const { db, close } = connect(paper.DATABASE_URL, 1);
  try {
    for (const edition of demoEditions.slice(0, 1)) await addEdition(db, system, edition, now());
    for (const section of demoSections) await addSection(db, system, section, now());
    await addWires(db, feedUrls);
  } finally {
    await close();
  }
  return paper;
}

/** Adds a wire for each feed, whose items wait in the inbox, to a paper with editions and sections. */
export async function addWires(db: Db, feedUrls: readonly string[]): Promise<void> {
  for (const [feed, feedUrl] of feedUrls.entries()) await addWire(db, feed, feedUrl);
}

async function addWire(db: Db, feed: number, feedUrl: string): Promise<void> {
  const wire = {
    id: null,
    slug: `feed-${feed}`,
    feedUrl,
    homepage: 'https://news.example.com',
    name: `Feed ${feed}`,
    supplier: `Supplier ${feed}`,
    copyright: `Supplier ${feed}`,
    language: 'en-CA',
    timeZone: 'America/Edmonton',
    rights: 'summary',
    licence: '',
    isCanonical: true,
    pictures: 'none',
    pictureDays: null,
    sectionId: 1,
    editionIds: [1],
    destination: 'inbox',
    withdrawal: 'ask',
    intervalMinutes: 30,
    idleHours: null,
  } as const;
  await saveWire(db, system, { ...wire, editionIds: [...wire.editionIds] }, now());
}
