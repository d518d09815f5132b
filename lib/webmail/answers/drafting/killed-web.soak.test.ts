import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { system } from '#lib/staff/permissions.ts';
import { webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { draftWords } from '#testing/webmail/draft-words.ts';
import { testBox } from '#testing/webmail/test-boxes.ts';
import { startDraftServer, type Typing, typeUntilKilled } from '#testing/webmail/typing-window.ts';

const database = testDatabase();
const kills = soakCount(50);
/** Of each draft; its first save is among those that are hit. */
const killsOfDraft = 5;
const now = new Date('2026-11-30T19:05:00Z');

test(
  `the web server is killed ${kills} times under somebody who types, and no acknowledged version is lost`,
  async () => {
    const { db, url } = database.current();
    const [box, { actor }] = [await testBox(db, now), await testPerson(db, 'reporter', now)];
    await grantBox(db, system, { box: box.slug, person: actor.id, right: 'answer' }, now);
    const requestOf = ({ id, version, typed }: Typing) => ({
      actor,
      input: { box: box.slug, draft: draftWords({ id, version, body: typed }) },
    });
    const random = seededRandom(6);
    const faults: string[] = [];
    let underWay = 0;
    let acknowledged = 0;
    let typing: Typing | null = null;
    let drafts = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      if (typing === null || kill % killsOfDraft === 0) {
        typing = { id: randomUUID(), typed: '', version: 0, acknowledged: '' };
        drafts += 1;
      }
      const server = await startDraftServer(url);
      const moment = { saves: kill % killsOfDraft === 0 ? 0 : Math.floor(random() * 12), ms: random() * 8 };
      if (await typeUntilKilled(server, typing, requestOf, moment)) underWay += 1;
      acknowledged += typing.version > 0 ? 1 : 0;
      const [row] = await db.select().from(webmailDrafts).where(eq(webmailDrafts.id, typing.id));
      const { body = '', version = 0 } = row ?? {};
      const isKept = version >= typing.version && body.startsWith(typing.acknowledged) && typing.typed.startsWith(body);
      if (!isKept) faults.push(`${kill}: ${body} at ${version}, not ${typing.acknowledged} at ${typing.version}`);
    }
    // whoever types goes on at a server that lives
    if (typing) {
      const server = await startDraftServer(url);
      expect(await server.save(requestOf(typing))).toMatchObject({ kind: 'saved', id: typing.id });
      await server.kill();
    }
    expect(faults).toEqual([]);
    expect(underWay, 'kills while a save was under way').toBeGreaterThan(0);
    expect(acknowledged, 'kills after a save was answered').toBeGreaterThan(0);
    expect(await db.select({ id: webmailDrafts.id }).from(webmailDrafts), 'one draft each').toHaveLength(drafts);
  },
  soakTimeoutMs(300_000),
);
