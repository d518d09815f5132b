import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { pageChanges } from '#lib/changes/schema.ts';
import { ConflictError, ForbiddenError, InvalidError } from '#lib/errors.ts';
import { dropItem } from '#lib/wires/desk/drop-item.ts';
import { publishItem } from '#lib/wires/desk/publish-item.ts';
import { settleWithdrawal } from '#lib/wires/desk/settle-withdrawal.ts';
import { takeItem } from '#lib/wires/desk/take-item.ts';
import type { ItemVersion } from '#lib/wires/desk/types.ts';
import { wireItems } from '#lib/wires/schema.ts';
import { routingWith } from '#testing/wires/following/incoming.ts';
import { testFollowing } from '#testing/wires/following/test-following.ts';

const { newsroom, db, at, receive, renew, itemRow, storyOf, seen, desk } = testFollowing();
const inbox = (given = {}, item = {}) => receive(given, { of: { destination: 'inbox' }, item });

describe('an item of the inbox', () => {
  test('becomes a draft of whoever takes it, which follows its wire until they write in it', async () => {
    const { reporter, world } = newsroom();
    const id = await inbox({}, { routing: routingWith({ sectionId: world, kicker: 'Ferries' }) });
    const story = await takeItem(db(), reporter, { id, version: 1 }, at(1));
    expect(await desk(story.id)).toMatchObject({
      version: story.version,
      state: 'draft',
      createdBy: reporter.id,
      savedBy: null,
      isCut: true,
      content: {
        headline: 'Ferry runs again',
        kicker: 'Ferries',
        sectionId: world,
        wire: { supplier: 'Prairie Dispatch', isSummary: true },
      },
    });
    expect((await renew(id, { headline: 'Ferry stops' })).kind).toBe('written');
    expect((await storyOf(id)).content.headline).toBe('Ferry stops');
  });

  test('is published by an editor, as theirs', async () => {
    const id = await inbox();
    const story = await publishItem(db(), newsroom().editor, { id, version: 1 }, at(1));
    expect(await seen(story.id)).toMatchObject({ kind: 'public', story: { publicAt: at(1) } });
    expect(await desk(story.id)).toMatchObject({ createdBy: newsroom().editor.id, version: story.version });
  });

  test('that lacks something is not published, and stays where it is', async () => {
    const id = await inbox({ body: [] });
    const published = publishItem(db(), newsroom().editor, { id, version: 1 }, at(1));
    await expect(published).rejects.toThrow(InvalidError);
    expect(await itemRow(id)).toMatchObject({ state: 'inbox', storyId: null });
  });

  test('that is dropped does not come back with a newer version', async () => {
    const id = await inbox();
    await dropItem(db(), newsroom().editor, { id, version: 1 }, at(1));
    expect(await renew(id, { headline: 'Ferry stops' })).toEqual({ kind: 'unchanged' });
    expect((await itemRow(id)).state).toBe('dropped');
  });

  test('is told of in the audit, whatever became of it', async () => {
    const { editor } = newsroom();
    const ids = [await inbox(), await inbox(), await inbox()] as const;
    const version = 1;
    const { id: taken } = await takeItem(db(), editor, { id: ids[0], version }, at(1));
    const { id: published } = await publishItem(db(), editor, { id: ids[1], version }, at(1));
    await dropItem(db(), editor, { id: ids[2], version }, at(1));
    const ofItems = eq(auditEntries.subjectKind, 'wire-item');
    const entries = await db().select().from(auditEntries).where(ofItems).orderBy(auditEntries.id);
    expect(entries.filter(({ subjectId }) => ids.includes(Number(subjectId)))).toMatchObject([
      { action: 'wire.take', actorName: editor.name, details: { story: taken, version } },
      { action: 'wire.take', details: { story: published, version, published: true } },
      { action: 'wire.drop' },
    ]);
  });

  test('is told to the open pages of the desk, whatever becomes of it', async () => {
    const { editor } = newsroom();
    const countTold = () => db().$count(pageChanges, sql`${pageChanges.event} ->> 'kind' = 'wires'`);
    const withdrawal = { id: await inbox(), version: 1 };
    await takeItem(db(), editor, withdrawal, at(1));
    await db()
      .update(wireItems)
      .set({ withdrawnAt: at(2) })
      .where(eq(wireItems.id, withdrawal.id));
    const decisions = [
      (item: ItemVersion) => takeItem(db(), editor, item, at(3)),
      (item: ItemVersion) => publishItem(db(), editor, item, at(3)),
      (item: ItemVersion) => dropItem(db(), editor, item, at(3)),
      () => settleWithdrawal(db(), editor, { id: withdrawal.id, answer: 'keep' }, at(3)),
    ];
    for (const decide of decisions) {
      const item = { id: await inbox(), version: 1 };
      const before = await countTold();
      await decide(item);
      expect(await countTold()).toBe(before + 1);
    }
  });

  test('settles its withdrawal with the decision', async () => {
    const id = await inbox({}, { withdrawnAt: at(0) });
    await takeItem(db(), newsroom().editor, { id, version: 1 }, at(1));
    expect((await itemRow(id)).withdrawalSettledAt).toEqual(at(1));
  });
});

describe('a decision is refused', () => {
  const decisions = { takeItem, publishItem, dropItem };
  const each = Object.entries(decisions);

  test.each(each)('by %s after somebody else’s', async (_name, decide) => {
    const { editor, reporter } = newsroom();
    const id = await inbox();
    await takeItem(db(), reporter, { id, version: 1 }, at(1));
    await expect(decide(db(), editor, { id, version: 1 }, at(2))).rejects.toMatchObject({
      userMessage: 'Somebody decided before you, and made it a story.',
    });
  });

  test.each(each)('by %s on a version that is not the newest', async (_name, decide) => {
    const id = await inbox();
    await renew(id, { headline: 'Ferry stops' });
    await expect(decide(db(), newsroom().editor, { id, version: 1 }, at(7))).rejects.toThrow(ConflictError);
    expect((await itemRow(id)).state).toBe('inbox');
  });

  test('of two at once, the second', async () => {
    const { editor, reporter } = newsroom();
    const id = await inbox();
    const both = await Promise.allSettled([
      takeItem(db(), reporter, { id, version: 1 }, at(1)),
      publishItem(db(), editor, { id, version: 1 }, at(1)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('to a reporter who would publish or drop it', async () => {
    const { reporter } = newsroom();
    const id = await inbox();
    await expect(publishItem(db(), reporter, { id, version: 1 }, at(1))).rejects.toThrow(ForbiddenError);
    await expect(dropItem(db(), reporter, { id, version: 1 }, at(1))).rejects.toThrow(ForbiddenError);
  });
});
