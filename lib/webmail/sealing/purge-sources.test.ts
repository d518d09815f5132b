import { and, desc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { dayMs, hourMs, machineNowMs, minuteMs } from '#lib/clock.ts';
import { system } from '#lib/staff/permissions.ts';
import { setBox } from '#lib/webmail/boxes/set-box.ts';
import { sweepOriginals } from '#lib/webmail/house/sweep-originals.ts';
import { webmailConversations } from '#lib/webmail/schema.ts';
import { purgeSources } from '#lib/webmail/sealing/purge-sources.ts';
import { answerScene } from '#testing/webmail/answer-scene.ts';
import { dumpOf } from '#testing/webmail/dump-beside-post.ts';
import { liveThrough } from '#testing/webmail/whole-life.ts';

const start = new Date('2026-11-30T16:00:00Z');
const days = (count: number) => new Date(start.getTime() + count * dayMs);

describe('in a box for sources', () => {
  const scene = answerScene(start, 'sources');
  const kept = async () => {
    const { id, boxId } = webmailConversations;
    return (await scene.db().select({ id }).from(webmailConversations).where(eq(boxId, scene.box().boxId))).length;
  };

  test('a conversation goes with all that belongs to it, ninety days after its newest message', async () => {
    await liveThrough(scene, start);
    expect(await purgeSources(scene.db(), days(89), 10)).toBe(0);
    expect(await kept()).toBe(2);
    expect(await purgeSources(scene.db(), days(91), 10)).toBe(2);
    expect(await purgeSources(scene.db(), days(91), 10)).toBe(0);
    for (const table of ['messages', 'conversations', 'references', 'notes', 'merges', 'read_marks', 'stories'])
      expect([table, await dumpOf(scene.db(), `webmail_${table}`)]).toEqual([table, '']);
    for (const table of ['drafts', 'answers', 'recipients'])
      expect([table, await dumpOf(scene.db(), `webmail_${table}`)]).toEqual([table, '']);

    const { action, subjectId, details, actorId, id } = auditEntries;
    const ofBox = and(eq(action, 'webmail.manage'), eq(subjectId, String(scene.box().boxId)));
    const [entry] = await scene.db().select({ details, actorId }).from(auditEntries).where(ofBox).orderBy(desc(id));
    expect(entry).toEqual({ details: { change: 'purged', conversations: 2 }, actorId: null });

    const { storage } = scene.tools();
    const later = machineNowMs() + 3 * hourMs;
    for (let minute = 0; minute < 256; minute += 1)
      await sweepOriginals(scene.db(), storage, new Date(later + minute * minuteMs));
    expect(await storage.list('', 100)).toEqual([]);
  });

  test('the operator says after how many days, and some at a time are enough', async () => {
    await setBox(scene.db(), system, { slug: scene.box().slug, purgeDays: 7 }, start);
    await scene.receive();
    await scene.receive();
    expect(await purgeSources(scene.db(), days(6), 1)).toBe(0);
    expect(await purgeSources(scene.db(), days(8), 1)).toBe(1);
    expect(await kept()).toBe(1);
  });

  test('one with an answer that is still to leave waits', async () => {
    const { messageId } = await scene.receive();
    await scene.send({ kind: 'reply', answersId: String(messageId) }, days(200));
    await purgeSources(scene.db(), days(91), 10);
    expect(await kept()).toBe(1);
    await scene.deliver(days(201));
    // what we wrote ourselves is its newest message
    await purgeSources(scene.db(), days(202), 10);
    expect(await kept()).toBe(1);
    await purgeSources(scene.db(), days(292), 10);
    expect(await kept()).toBe(0);
  });
});

describe('in another box', () => {
  const scene = answerScene(start);

  test('everything stays', async () => {
    await scene.receive();
    expect(await purgeSources(scene.db(), days(4_000), 10)).toBe(0);
  });
});
