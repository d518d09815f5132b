import type { Db } from '#lib/db/client.ts';
import { addSection } from '#lib/editions/add-section.ts';
import type { Fetched } from '#lib/fetching/types.ts';
import { system } from '#lib/staff/permissions.ts';
import type { Wire } from '#lib/wires/types.ts';
import { testWire } from '#testing/wires/test-wires.ts';

/** A wire of an invented supplier, stored. */
export async function storedWire(db: Db, slug: string, now: Date, said: Partial<Wire> = {}): Promise<Wire> {
  const sectionId = await addSection(db, system, { slug, name: slug }, now);
  const places = { local: sectionId, calgary: 0 };
  const own = { name: 'Harbour Ledger Local', supplier: 'Harbour Ledger', copyright: '© Harbour Ledger' };
  return testWire(db, places, now, { slug, ...own, language: 'en-CA', pictures: 'copy', editionIds: [], ...said });
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
