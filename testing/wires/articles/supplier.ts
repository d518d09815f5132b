import type { Db } from '#lib/db/client.ts';
import { addSection } from '#lib/editions/add-section.ts';
import type { Fetched } from '#lib/fetching/types.ts';
import { system } from '#lib/staff/permissions.ts';
import { wires } from '#lib/wires/schema.ts';
import type { Wire } from '#lib/wires/types.ts';

/** A wire of an invented supplier, stored. */
export async function storedWire(db: Db, slug: string, now: Date, said: Partial<Wire> = {}): Promise<Wire> {
  const sectionId = await addSection(db, system, { slug, name: slug }, now);
  const [row] = await db
    .insert(wires)
    .values({
      slug,
      feedUrl: `https://supplier.example/${slug}.xml`,
      homepage: 'https://supplier.example/',
      name: 'Harbour Ledger Local',
      supplier: 'Harbour Ledger',
      copyright: '© Harbour Ledger',
      language: 'en-CA',
      timeZone: 'America/Edmonton',
      rights: 'summary',
      licence: '',
      isCanonical: true,
      pictures: 'copy',
      pictureDays: null,
      sectionId,
      editionIds: [],
      destination: 'inbox',
      withdrawal: 'ask',
      intervalMinutes: 15,
      version: 1,
      createdAt: now,
      changedAt: now,
      ...said,
    })
    .returning();
  if (!row) throw new Error('the wire was not stored');
  return row;
}

/** An answer as the way out gives it. */
export function fetchedAs(url: string, contentType: string, bytes: Buffer): Fetched {
  const freshness = { permanentUrl: null, etag: null, lastModified: null, maxAgeMs: null };
  return { kind: 'fetched', url, bytes, contentType, headers: {}, isCut: false, ...freshness };
}

export const notFetched: Fetched = {
  kind: 'failed',
  fault: 'notFound',
  status: 404,
  message: 'not found',
  userMessage: 'It is not there.',
};
