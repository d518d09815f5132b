import { randomUUID } from 'node:crypto';
import type { Db } from '#lib/db/client.ts';
import { system } from '#lib/staff/permissions.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import type { DeliveredMail } from '#lib/webmail/house/deliver-message.ts';
import type { BoxPurpose } from '#lib/webmail/types.ts';
import { mailReading, type WrittenMail } from '#testing/webmail/reading.ts';

export type TestBox = { boxId: number; slug: string; address: string };

/** A new box that these people may read. */
export const testBox = (db: Db, now: Date, ...people: { id: string }[]): Promise<TestBox> =>
  testBoxFor(db, 'general', now, ...people);

/** The same for a purpose. */
export async function testBoxFor(
  db: Db,
  purpose: BoxPurpose,
  now: Date,
  ...people: { id: string }[]
): Promise<TestBox> {
  const slug = `b${randomUUID()}`;
  const address = `${slug}@paper.example`;
  const boxId = await addBox(db, system, { slug, name: 'News', address, purpose }, now);
  for (const { id } of people) await grantBox(db, system, { box: slug, person: id, right: 'read' }, now);
  return { boxId, slug, address };
}

/** A mail that comes into a box, of which a test says what matters to it. */
export const comingMail = (boxId: number, mail: WrittenMail = {}, raw: string = randomUUID()): DeliveredMail => ({
  boxId,
  raw: Buffer.from(raw),
  reading: mailReading(mail),
  verification: { kind: 'unverified', because: 'unsigned' },
});
