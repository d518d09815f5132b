import { randomUUID } from 'node:crypto';
import { beforeAll, describe } from 'vitest';
import { type Role, system } from '#lib/staff/permissions.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { houseStore } from '#lib/webmail/house/house-store.ts';
import { keepSent } from '#lib/webmail/house/keep-sent.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { startAt } from '#testing/webmail/contract/lists-conversations.ts';
import type { OpenedBoxes, Put } from '#testing/webmail/contract/opened-boxes.ts';
import { mailReading } from '#testing/webmail/reading.ts';
import { keepsTheMailStoreContract } from '#testing/webmail/store-contract.ts';
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
  const newBox = async () => {
    const slug = `b${randomUUID()}`;
    const address = `${slug}@paper.example`;
    return { boxId: await addBox(db, system, { slug, name: 'News', address }, startAt), address };
  };
  const [here, there] = [await newBox(), await newBox()];
  const storeFor = (boxId: number, staffId: string) => houseStore(db, storage, { boxId, staffId });
  const put = (row: { messageId: number; conversationId: number }): Put => ({
    message: String(row.messageId),
    conversation: String(row.conversationId),
  });
  return {
    ann: storeFor(here.boxId, people.ann),
    ben: storeFor(here.boxId, people.ben),
    elsewhere: storeFor(there.boxId, people.ann),
    address: here.address,
    deliver: async (mail, { at = startAt, raw = randomUUID() } = {}) => {
      const delivered = {
        boxId: here.boxId,
        raw: Buffer.from(raw),
        reading: mailReading(mail),
        verification: { kind: 'unverified', because: 'unsigned' },
      } as const;
      return put(await deliverMessage(db, storage, delivered, at));
    },
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
