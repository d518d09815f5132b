import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { system } from '#lib/staff/permissions.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import type { MailTools } from '#lib/webmail/doors/take-mail.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { readMail } from '#lib/webmail/reading/read-mail.ts';
import { webmailBoxes } from '#lib/webmail/schema.ts';
import type { BoxRight } from '#lib/webmail/types.ts';

/** A new box for letters to the editor, where these people have this right. */
export async function lettersBox(
  db: Db,
  now: Date,
  people: readonly { id: string }[],
  right: BoxRight = 'answer',
): Promise<{ boxId: number; box: string; address: string }> {
  const box = `l${randomUUID()}`;
  const address = `${box}@paper.example`;
  const boxId = await addBox(db, system, { slug: box, name: 'Letters', address }, now);
  await db.update(webmailBoxes).set({ purpose: 'letters' }).where(eq(webmailBoxes.id, boxId));
  for (const { id } of people) await grantBox(db, system, { box, person: id, right }, now);
  return { boxId, box, address };
}

/** Reads mails in this process rather than apart. */
export const toolsIn = (storage: FileStorage): MailTools => ({
  storage,
  readApart: async (raw, context) => ({
    reading: await readMail(raw, context),
    verification: { kind: 'unverified', because: 'unsigned' },
  }),
});

/** A letter of plain words as it comes in. */
export function writtenLetter(
  address: string,
  { text, from = 'Jane Doe <jane@mail.example>', subject = 'Plows', more = [] }: WrittenLetter,
): Buffer {
  const head = [`From: ${from}`, `To: ${address}`, `Subject: ${subject}`, `Message-ID: <${randomUUID()}@mail.example>`];
  return Buffer.from([...head, ...more, 'Content-Type: text/plain; charset=utf-8', '', text, ''].join('\r\n'));
}

/** Brings a letter into a box that is kept here. @returns its conversation */
export async function bringLetter(
  db: Db,
  storage: FileStorage,
  { boxId, address }: { boxId: number; address: string },
  letter: WrittenLetter,
  now: Date,
): Promise<string> {
  const raw = writtenLetter(address, letter);
  const read = await toolsIn(storage).readApart(raw, { receivedAt: now, ownAddresses: [address] });
  const { conversationId } = await deliverMessage(db, storage, { boxId, raw, ...read }, now);
  return String(conversationId);
}

type WrittenLetter = { text: string; from?: string; subject?: string; more?: readonly string[] };
