import { beforeAll, describe, expect, test } from 'vitest';
import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '#lib/errors.ts';
import { getStoredVersion, listStoredVersions, listStoryHistory } from '#lib/stories/desk/desk-queries.ts';
import { restoreVersion } from '#lib/stories/desk/restore-version.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import type { StoryVersion } from '#lib/stories/types.ts';
import { testDesk } from '#testing/stories/test-desk.ts';
import type { TestNewsroom } from '#testing/stories/test-newsroom.ts';

const { newsroom, db, at, create, save, publish, move, desk, seen, footprint } = testDesk();
let room: TestNewsroom;
beforeAll(() => {
  room = newsroom();
});

const restore = (story: StoryVersion, number: number, by = room.editor) =>
  restoreVersion(db(), by, { ...story, restore: number }, at(6));

/** Three versions: "Footbridge opens early", "late" and "never". */
async function changedTwice(): Promise<StoryVersion> {
  const story = await save(await create(), { headline: 'Footbridge opens late' });
  return save(story, { headline: 'Footbridge opens never' });
}

test('the words of an earlier version are the newest again; those between stay, and the history says so', async () => {
  const story = await changedTwice();
  const restored = await restore(story, 1);
  expect(restored).toEqual({ id: story.id, version: story.version + 1 });
  expect((await desk(story.id)).content).toEqual((await getStoredVersion(db(), room.editor, story.id, 1)).content);
  const versions = await listStoredVersions(db(), room.editor, story.id);
  expect(versions.map(({ number, savedBy, isCut }) => [number, savedBy, isCut])).toEqual([
    [4, 'Edda Tor', true],
    [3, 'Edda Tor', true],
    [2, 'Edda Tor', true],
    [1, 'Rae Porter', true],
  ]);
  const [entry] = await listStoryHistory(db(), room.editor, story.id);
  expect(entry).toMatchObject({
    action: 'story.restore-version',
    by: 'Edda Tor',
    details: { revision: 4, restored: 1 },
  });
});

test('readers keep what they see until it is updated', async () => {
  const published = await publish(await create());
  const changed = await save(published, { headline: 'Footbridge opens late' });
  await restore(changed, 1);
  expect(await seen(published.id)).toMatchObject({ story: { headline: 'Footbridge opens early' } });
  expect(await desk(published.id)).toMatchObject({ state: 'published', liveNumber: 1, unpublishedChanges: false });
});

test('words that are still being written become a version before', async () => {
  const story = await changedTwice();
  const content = room.content({ headline: 'Footbridge opens tomorrow' });
  const open = await saveStory(db(), room.editor, { ...story, content, autosave: true }, at(5));
  await restore(open, 2);
  expect((await getStoredVersion(db(), room.editor, story.id, 4)).content.headline).toBe('Footbridge opens tomorrow');
  expect((await desk(story.id)).content.headline).toBe('Footbridge opens late');
});

describe('is refused, and leaves nothing behind:', () => {
  test.each<[string, (story: StoryVersion) => Promise<unknown>, new (...given: never[]) => Error]>([
    ['the newest version', (story) => restore(story, 3), InvalidError],
    ['a version that is not there', (story) => restore(story, 4), NotFoundError],
    ['after somebody saved', (story) => restore({ ...story, version: 1 }, 1), ConflictError],
    ['to somebody else’s reporter', (story) => restore(story, 1, room.otherReporter), ForbiddenError],
  ])('%s', async (_name, attempt, error) => {
    const story = await changedTwice();
    const before = await footprint(story.id);
    await expect(attempt(story)).rejects.toThrow(error);
    expect(await footprint(story.id)).toEqual(before);
  });

  test('a spiked story', async () => {
    const story = await move(await changedTwice(), 'spike');
    await expect(restore(story, 1)).rejects.toThrow(ConflictError);
  });
});
