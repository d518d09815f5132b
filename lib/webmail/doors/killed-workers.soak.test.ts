import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '#lib/db/embedded.ts';
import { system } from '#lib/staff/permissions.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { hashOfOriginal, nameOfOriginal } from '#lib/webmail/house/original-storage.ts';
import { webmailBoxes, webmailMessages } from '#lib/webmail/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { startDoorCrew } from '#testing/webmail/door-crew.ts';
import { type SentMail, sendPersistently } from '#testing/webmail/persistent-sender.ts';

const database = testDatabase();
const now = new Date('2026-11-23T08:35:00Z');
const mails = soakCount(1_000);
const kills = soakCount(20);

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'action-news-doors-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const addresses = ['news@paper.test', 'letters@paper.test'];

/** Every third mail is for both boxes. */
function writeMail(number: number): SentMail {
  const filling = 'The river is higher than it was.\r\n'.repeat(1 + (number % 40) * 20);
  return {
    raw: Buffer.from(
      `From: kim@city.test\r\nSubject: Flood ${number}\r\nMessage-ID: <${number}@city.test>\r\n\r\n${filling}`,
    ),
    to: number % 3 === 0 ? addresses : addresses.slice(number % 2, (number % 2) + 1),
  };
}

test(
  `of ${mails} mails each is kept once, whoever is killed of those who take them`,
  async () => {
    const { db, url } = database.current();
    for (const address of addresses) {
      const slug = address.split('@', 1)[0] ?? '';
      await addBox(db, system, { slug, name: slug, address }, now);
    }
    const random = seededRandom(15);
    const port = await freePort();
    const crew = await startDoorCrew({ DATABASE_URL: url, LMTP_PORT: String(port), DATA_DIR: dataDir });
    const sent = Array.from({ length: mails }, (_, number) => writeMail(number));
    const owed = sent.flatMap(({ raw, to }) => to.map((address) => `${hashOfOriginal(raw)} ${address}`));

    const kept: string[] = [];
    const share = (owed.length * 0.9) / kills;
    const moments = Array.from({ length: kills }, (_, number) => Math.ceil(share * (number + random())));
    let killing = Promise.resolve();
    const repeats = await sendPersistently(port, sent, ({ raw }, address) => {
      kept.push(`${hashOfOriginal(raw)} ${address}`);
      if (!moments.includes(kept.length)) return;
      const delayMs = random() * 20;
      killing = killing.then(() => sleep(delayMs)).then(() => crew.killDoorkeeper());
    });
    await killing;
    await crew.stop();

    const rows = await db.select({ boxId: webmailMessages.boxId, hash: webmailMessages.rawHash }).from(webmailMessages);
    const boxes = new Map((await db.select().from(webmailBoxes)).map(({ id, address }) => [id, address]));
    const found = rows.map(({ boxId, hash }) => `${hash} ${boxes.get(boxId)}`);
    expect(repeats).toBeGreaterThan(0);
    expect(found.sort()).toEqual(owed.sort());
    expect(kept.sort()).toEqual(owed);
    const originals = await readdir(join(dataDir, 'post'), { recursive: true });
    expect(originals).toEqual(
      expect.arrayContaining(
        sent.map(({ raw }) => join(hashOfOriginal(raw).slice(0, 2), nameOfOriginal(hashOfOriginal(raw)))),
      ),
    );
  },
  soakTimeoutMs(120_000),
);
