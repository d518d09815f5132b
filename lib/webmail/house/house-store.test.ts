import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#lib/staff/permissions.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { houseStore } from '#lib/webmail/house/house-store.ts';
import { keepSent } from '#lib/webmail/house/keep-sent.ts';
import { openCloset } from '#lib/webmail/sealing/closet.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { startAt } from '#testing/webmail/contract/lists-conversations.ts';
import type { OpenedBoxes, Put } from '#testing/webmail/contract/opened-boxes.ts';
import { mailReading } from '#testing/webmail/reading.ts';
import { keepsTheMailStoreContract } from '#testing/webmail/store-contract.ts';
import { comingMail, testBox } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const originals = testOriginals();

let people: { ann: string; ben: string };
beforeAll(async () => {
  const person = async (role: Role) => (await testPerson(database.current().db, role, startAt)).actor.id;
  people = { ann: await person('editor'), ben: await person('reporter') };
});

async function openBoxes(): Promise<OpenedBoxes> {
  const [{ db }, storage] = [database.current(), originals.current()];
  const [here, there] = [await testBox(db, startAt), await testBox(db, startAt)];
  const storeFor = (boxId: number, staffId: string) => houseStore(db, storage, { boxId, staffId, closet: openCloset });
  const put = (row: { messageId: number; conversationId: number }): Put => ({
    message: String(row.messageId),
    conversation: String(row.conversationId),
  });
  return {
    ann: storeFor(here.boxId, people.ann),
    ben: storeFor(here.boxId, people.ben),
    elsewhere: storeFor(there.boxId, people.ann),
    address: here.address,
    deliver: async (mail, { at = startAt, raw } = {}) =>
      put(await deliverMessage(db, storage, comingMail(here.boxId, mail, raw), at)),
    keepSent: async (mail, { at = startAt, raw = randomUUID(), conversation } = {}) => {
      const sent = {
        boxId: here.boxId,
        raw: Buffer.from(raw),
        reading: mailReading(mail),
        conversationId: conversation === undefined ? null : Number(conversation),
        sentAt: at,
      };
      return put(await keepSent(db, storage, sent, at));
    },
  };
}

describe('a box that is kept here', () => keepsTheMailStoreContract(openBoxes));

test('a message that no mail server would hold is given back as it came', async () => {
  const { ann, deliver } = await openBoxes();
  const { message } = await deliver({}, { raw: 'Subject: Hi\r\n\r\n\0.\n' });
  expect(await new Response((await ann.readOriginal(message))?.stream).text()).toBe('Subject: Hi\r\n\r\n\0.\n');
});
