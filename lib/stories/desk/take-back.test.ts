import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { pageChanges } from '#lib/changes/schema.ts';
import { ConflictError, ForbiddenError } from '#lib/errors.ts';
import { listVersions } from '#lib/stories/history/versions.ts';
import { storyBylines, storyDocuments, storyPlacements, storyTopics } from '#lib/stories/placing/schema.ts';
import { testDesk } from '#testing/stories/test-desk.ts';
import type { TestNewsroom } from '#testing/stories/test-newsroom.ts';

const { newsroom, db, at, create, save, move, publish, update, kill, desk, seen, onFront } = testDesk();
let room: TestNewsroom;
beforeAll(() => {
  room = newsroom();
});

test('readers find nothing of a story that is taken back, and its kept pages are dropped', async () => {
  const { id, version } = await publish(await create());
  await db().delete(pageChanges);
  await move({ id, version }, 'takeBack');
  expect(await seen(id)).toBeNull();
  expect(await onFront(room.calgary, id)).toBe(false);
  for (const table of [storyPlacements, storyTopics, storyBylines, storyDocuments])
    expect(await db().select().from(table).where(eq(table.storyId, id))).toEqual([]);
  const tags = (await db().select().from(pageChanges)).flatMap((change) => change.tags);
  expect(tags).toEqual(expect.arrayContaining([`story:${id}`, `stories:${room.calgary}`]));
});

test('the desk keeps it as a draft with its number, words and history', async () => {
  const published = await publish(await create());
  const saved = await save(published, { deck: 'Not yet given to readers.' });
  await move(saved, 'takeBack');
  expect(await desk(published.id)).toMatchObject({
    state: 'draft',
    stillWriting: true,
    liveNumber: null,
    publicPath: null,
    publishAt: null,
    unpublishedChanges: false,
    content: { deck: 'Not yet given to readers.' },
    publications: [{ revision: 1 }],
  });
});

test('published again it begins anew for readers: no update, no version before', async () => {
  const updated = await update(await save(await publish(await create()), { headline: 'Second words' }));
  const draft = await move(updated, 'takeBack');
  await publish(draft, {}, at(8));
  expect(await seen(draft.id)).toMatchObject({
    kind: 'public',
    story: { headline: 'Second words', significantAt: null, versionCount: 1, publicAt: at(8) },
  });
  expect(await listVersions(db(), draft.id, at(10))).toMatchObject([{ liveAt: at(8), isFirst: true }]);
});

test('a scheduled story whose time has come can be taken back, before it only unscheduled', async () => {
  const open = await publish(await create(), { publishAt: at(1) }, at(0));
  await move(open, 'takeBack');
  expect(await seen(open.id)).toBeNull();
  const waiting = await publish(await create(), { publishAt: at(60) });
  await expect(move(waiting, 'takeBack')).rejects.toThrow(ConflictError);
});

test('it takes an editor, and a story that readers have', async () => {
  const published = await publish(await create());
  await expect(move(published, 'takeBack', room.reporter)).rejects.toThrow(ForbiddenError);
  await expect(move(await kill(published), 'takeBack')).rejects.toThrow(ConflictError);
  await expect(move(await create(), 'takeBack')).rejects.toThrow(ConflictError);
});

test('what is taken back can be spiked, and killed only when it is published again', async () => {
  const draft = await move(await publish(await create()), 'takeBack');
  await expect(kill(draft)).rejects.toThrow(ConflictError);
  await kill(await publish(draft, {}, at(4)));
  expect(await seen(draft.id)).toMatchObject({ kind: 'killed' });
});
