import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect } from '#lib/db/client.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { houseStore } from '#lib/webmail/house/house-store.ts';
import { keepSent } from '#lib/webmail/house/keep-sent.ts';
import { webmailConversations, webmailMessages } from '#lib/webmail/schema.ts';
import { openCloset } from '#lib/webmail/sealing/closet.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { comingMail, testBox } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const originals = testOriginals();
const now = new Date('2026-11-23T15:35:00Z');
const [workers, mailsOfWorker, threads] = [4, 50, 3];

/** Every mail of one of a few conversations refers to two others of it, come or yet to come; some come twice. */
function mailsOf(boxId: number, random: () => number) {
  const all = Array.from({ length: workers * mailsOfWorker }, (_, number) => {
    const thread = number % threads;
    const other = () => `${Math.floor(random() * workers * mailsOfWorker)}.${thread}@x`;
    const headers = { messageId: `${number}.${thread}@x`, references: [`root.${thread}@x`, other(), other()] };
    return { ...comingMail(boxId, { headers }), isOwn: random() < 0.2 };
  });
  const again = Array.from({ length: mailsOfWorker }, () => pick(all, random));
  return [...all, ...again].toSorted(() => random() - 0.5);
}

test(
  'several workers fill a box that is being filed and read: nothing is lost, doubled or stuck',
  async () => {
    const { db, url } = database.current();
    const storage = originals.current();
    const random = seededRandom(16);
    const person = (await testPerson(db, 'editor', now)).actor.id;
    const connections = Array.from({ length: workers }, () => connect(url, 2));
    for (let round = 0; round < soakCount(20); round += 1) {
      const { boxId } = await testBox(db, now, { id: person });
      const mails = mailsOf(boxId, random);
      const deliver = async ({ isOwn, ...mail }: (typeof mails)[number], worker: (typeof connections)[number]) =>
        isOwn
          ? keepSent(worker.db, storage, { ...mail, conversationId: null, sentAt: now }, now)
          : deliverMessage(worker.db, storage, mail, now);
      const store = houseStore(db, storage, { boxId, staffId: person, closet: openCloset });
      let isFilling = true;
      const reader = (async () => {
        while (isFilling) {
          const page = await store.listConversations({ folder: 'inbox', search: null, before: null, limit: 50 });
          const ids = page.rows.map(({ id }) => id);
          await Promise.all([
            store.markConversations(ids, random() < 0.5),
            store.moveConversations(ids.toReversed(), pick(['archive', 'inbox', 'trash'], random)),
          ]);
        }
      })();
      const left = [...mails];
      await Promise.all(
        connections.map(async (worker) => {
          for (let mail = left.pop(); mail; mail = left.pop()) await deliver(mail, worker);
        }),
      );
      isFilling = false;
      await reader;

      const conversations = await db.select().from(webmailConversations).where(eq(webmailConversations.boxId, boxId));
      expect(conversations).toHaveLength(threads);
      for (const { id, messageCount, newestInId } of conversations) {
        const messages = await db
          .select({ id: webmailMessages.id, direction: webmailMessages.direction })
          .from(webmailMessages)
          .where(eq(webmailMessages.conversationId, id));
        expect(messages).toHaveLength(messageCount);
        expect(newestInId).toBe(Math.max(...messages.filter((one) => one.direction === 'in').map((one) => one.id)));
      }
      expect(conversations.reduce((sum, { messageCount }) => sum + messageCount, 0)).toBe(workers * mailsOfWorker);
    }
    await Promise.all(connections.map(({ close }) => close()));
  },
  soakTimeoutMs(60_000),
);
