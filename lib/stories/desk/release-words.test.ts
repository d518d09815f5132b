import { beforeAll, describe, expect, test } from 'vitest';
import { ConflictError, ForbiddenError, InvalidError } from '#lib/errors.ts';
import { correctStory } from '#lib/stories/desk/correct-story.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { listDeskStories } from '#lib/stories/desk/desk-list.ts';
import { getDeskStory } from '#lib/stories/desk/desk-queries.ts';
import { openStory } from '#lib/stories/desk/open-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { releaseWords } from '#lib/stories/desk/release-words.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import { oldWordsFault } from '#lib/stories/history/old-words.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const now = new Date('2026-11-28T18:00:00Z');
const opensAt = new Date('2026-11-28T23:05:00Z');
const after = new Date('2026-11-28T23:05:01Z');
let room: TestNewsroom;
beforeAll(async () => {
  room = await testNewsroom(database.current().db, now);
});

const db = () => database.current().db;
const save = (story: StoryVersion, changes: Partial<StoryContent>, at = now) =>
  saveStory(db(), room.editor, { ...story, content: room.content(changes) }, at);
const release = (story: StoryVersion, at = now, by = room.editor) => releaseWords(db(), by, story, at);
const publicHeadline = async (id: number, at = after) => {
  const found = await findPublicStory(db(), id, at);
  return found?.kind === 'public' ? found.story.headline : null;
};

/** A story that goes out at 17:05, by its schedule or its embargo. */
async function scheduled(by: 'schedule' | 'embargo' = 'schedule') {
  const story = await createStory(db(), room.editor, room.content({ headline: 'Old words' }), now);
  const times =
    by === 'schedule' ? { publishAt: opensAt, embargoUntil: null } : { publishAt: null, embargoUntil: opensAt };
  return publishStory(db(), room.editor, { ...story, ...times }, now);
}

/** What is said in red in the editor, and in the list. */
async function faultsOf(id: number, at = now) {
  const { story, times } = await openStory(db(), room.reporter, id, at);
  const { items: stories } = await listDeskStories(
    db(),
    room.reporter,
    { states: [], search: '', mineOnly: false, page: 1 },
    at,
  );
  const line = stories.find((each) => each.id === id);
  const fault = story.unpublishedChanges ? oldWordsFault({ ...story, publicAt: times.publicAt }) : null;
  expect(line).toMatchObject({ unpublishedChanges: story.unpublishedChanges, liveNumber: story.liveNumber });
  return fault;
}

describe.each(['schedule', 'embargo'] as const)('a story that goes out by its %s', (by) => {
  test('and was edited says which words go out, and when, until the new ones are let go', async () => {
    const story = await scheduled(by);
    expect(await faultsOf(story.id)).toBeNull();
    const edited = await save(story, { headline: 'New words' });
    expect(await faultsOf(story.id)).toBe('Version 1 goes out at 17:05 calgary time, not these words');
    expect(await publicHeadline(story.id)).toBe('Old words');
    await release(edited);
    expect(await faultsOf(story.id)).toBeNull();
    expect(await publicHeadline(story.id, now)).toBeNull();
    expect(await publicHeadline(story.id)).toBe('New words');
    expect(await getDeskStory(db(), room.editor, story.id, after)).toMatchObject({
      publicAt: opensAt,
      publications: [{ revision: 2, liveAt: opensAt }],
    });
  });
});

test.each<[string, Partial<StoryContent>]>([
  ['a caption', { leadPicture: null }],
  ['its place on the front', { prominence: 'lead' }],
  ['its topics and editions', { editionIds: [] }],
])('%s alone counts as well', async (_name, changes) => {
  const story = await scheduled();
  const editionIds = changes.editionIds ? [room.calgary, room.santaBarbara] : [room.calgary];
  const edited = await save(story, { headline: 'Old words', ...changes, editionIds });
  expect(await faultsOf(story.id)).toMatch(/^Version 1 goes out/);
  // put back as it was: these are the words that go out
  await save(edited, { headline: 'Old words' });
  expect(await faultsOf(story.id)).toBeNull();
});

test('a published story says which version readers see; a correction does not change that', async () => {
  const story = await scheduled();
  const edited = await save(story, { headline: 'New words' }, after);
  expect(await faultsOf(story.id, after)).toBe('Readers see version 1, not these words');
  const note = { kind: 'correction', text: 'It was Tuesday, not Monday.' } as const;
  const corrected = await correctStory(db(), room.editor, { ...edited, ...note }, after);
  expect(await faultsOf(story.id, after)).toBe('Readers see version 1, not these words');
  await updateStory(db(), room.editor, { ...corrected, significant: false }, after);
  expect(await faultsOf(story.id, after)).toBeNull();
});

describe('the words are not let go', () => {
  test('when the time has come meanwhile: nothing changes for readers, and it is said', async () => {
    const story = await scheduled();
    const edited = await save(story, { headline: 'New words' });
    const refused = await release(edited, opensAt).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConflictError);
    expect(refused).toMatchObject({ userMessage: expect.stringMatching(/went out meanwhile, without these words/) });
    expect(await publicHeadline(story.id)).toBe('Old words');
  });

  test('when somebody else saved since, in another tab say', async () => {
    const story = await scheduled();
    const edited = await save(story, { headline: 'Mine' });
    await save(edited, { headline: 'Theirs' });
    await expect(release(edited)).rejects.toThrow(ConflictError);
    expect(await publicHeadline(story.id)).toBe('Old words');
  });

  test('when they may not be published', async () => {
    const story = await scheduled();
    const edited = await save(story, { headline: '' });
    await expect(release(edited)).rejects.toThrow(InvalidError);
  });

  test('by a reporter', async () => {
    const story = await scheduled();
    await expect(release(story, now, room.reporter)).rejects.toThrow(ForbiddenError);
  });

  test('of a story that has no time to go out at', async () => {
    const draft = await createStory(db(), room.editor, room.content(), now);
    await expect(release(draft)).rejects.toThrow(ConflictError);
  });
});

test('every time is in words, by the clocks of the story’s own place, by the server', async () => {
  const story = await createStory(db(), room.editor, room.content({ editionIds: [room.santaBarbara] }), now);
  await publishStory(db(), room.editor, { ...story, publishAt: opensAt, embargoUntil: null }, now);
  expect(await openStory(db(), room.editor, story.id, now)).toMatchObject({
    times: {
      place: { timeZone: 'America/Los_Angeles', nowLocal: '2026-11-28T10:00' },
      clock: '10:00 santa-barbara time',
      publishLocal: '2026-11-28T15:05',
      embargoLocal: '',
      publicAt: 'at 15:05 santa-barbara time',
      opensInMs: opensAt.getTime() - now.getTime(),
    },
    history: [{ day: '2026-11-28', clock: '10:00' }, { action: 'story.create' }],
  });
});
