import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#lib/db/testing.ts';
import { ForbiddenError } from '#lib/errors.ts';
import { type Action, type Actor, isAllowed, permissions } from '#lib/staff/permissions.ts';
import type { StoryVersion } from '#lib/stories/change-story.ts';
import { correctStory } from '#lib/stories/correct-story.ts';
import { createStory } from '#lib/stories/create-story.ts';
import {
  countByState,
  getDeskStory,
  getPreview,
  getStoredVersion,
  listDeskStories,
  listStoryHistory,
} from '#lib/stories/desk-queries.ts';
import { killStory } from '#lib/stories/kill-story.ts';
import { moveStory } from '#lib/stories/move-story.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import { saveStory } from '#lib/stories/save-story.ts';
import { type TestNewsroom, testNewsroom } from '#lib/stories/testing.ts';
import type { StoryState } from '#lib/stories/types.ts';
import { updateStory } from '#lib/stories/update-story.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
let room: TestNewsroom;
beforeAll(async () => {
  room = await testNewsroom(database.current().db, now);
});
const db = () => database.current().db;

type Case = { from: StoryState; action: Action; run: (actor: Actor, story: StoryVersion) => Promise<unknown> };
const note = { kind: 'correction', text: 'The day was wrong.' } as const;
const none = { publishAt: null, embargoUntil: null };
const filter = { states: [], search: '', mineOnly: false, page: 1 };

/** Everything that can be done to a story, from a state it starts in. */
const cases: Readonly<Record<string, Case>> = {
  createStory: { from: 'draft', action: 'story.create', run: (a) => createStory(db(), a, room.content(), now) },
  saveStory: {
    from: 'draft',
    action: 'story.save',
    run: (a, story) => saveStory(db(), a, { ...story, content: room.content() }, now),
  },
  submit: {
    from: 'draft',
    action: 'story.submit',
    run: (a, story) => moveStory(db(), a, { ...story, move: 'submit' }, now),
  },
  return: {
    from: 'submitted',
    action: 'story.return',
    run: (a, story) => moveStory(db(), a, { ...story, move: 'return' }, now),
  },
  spike: {
    from: 'draft',
    action: 'story.spike',
    run: (a, story) => moveStory(db(), a, { ...story, move: 'spike' }, now),
  },
  restore: {
    from: 'spiked',
    action: 'story.spike',
    run: (a, story) => moveStory(db(), a, { ...story, move: 'restore' }, now),
  },
  unschedule: {
    from: 'scheduled',
    action: 'story.unschedule',
    run: (a, story) => moveStory(db(), a, { ...story, move: 'unschedule' }, now),
  },
  publishStory: {
    from: 'draft',
    action: 'story.publish',
    run: (a, story) => publishStory(db(), a, { ...story, ...none }, now),
  },
  updateStory: {
    from: 'published',
    action: 'story.publish',
    run: (a, story) => updateStory(db(), a, { ...story, significant: false }, now),
  },
  correctStory: {
    from: 'published',
    action: 'story.correct',
    run: (a, story) => correctStory(db(), a, { ...story, ...note }, now),
  },
  killStory: {
    from: 'published',
    action: 'story.kill',
    run: (a, story) => killStory(db(), a, { ...story, notice: 'Withdrawn for good.' }, now),
  },
  getDeskStory: { from: 'draft', action: 'story.read', run: (a, { id }) => getDeskStory(db(), a, id, now) },
  getPreview: { from: 'draft', action: 'story.read', run: (a, { id }) => getPreview(db(), a, id, now) },
  getStoredVersion: {
    from: 'draft',
    action: 'story.read',
    run: (a, { id }) => getStoredVersion(db(), a, id, 1),
  },
  listStoryHistory: { from: 'draft', action: 'story.read', run: async (a, { id }) => listStoryHistory(db(), a, id) },
  listDeskStories: { from: 'draft', action: 'story.read', run: (a) => listDeskStories(db(), a, filter, now) },
  countByState: { from: 'draft', action: 'story.read', run: (a) => countByState(db(), a, now) },
};

/** A story of the reporter's in that state. */
async function storyIn(state: StoryState): Promise<StoryVersion> {
  const draft = await createStory(db(), room.reporter, room.content(), now);
  const story = { ...draft, ...none };
  if (state === 'submitted') return moveStory(db(), room.editor, { ...draft, move: 'submit' }, now);
  if (state === 'spiked') return moveStory(db(), room.editor, { ...draft, move: 'spike' }, now);
  if (state === 'published') return publishStory(db(), room.editor, story, now);
  if (state !== 'scheduled') return draft;
  return publishStory(db(), room.editor, { ...story, publishAt: new Date(now.getTime() + 60_000) }, now);
}

const people = ['reporter', 'otherReporter', 'editor', 'administrator'] as const;
const table = Object.entries(cases).flatMap(([name, one]) => people.map((who) => ({ name, who, ...one })));

describe('every use case of a story × everybody', () => {
  test.each(table)('$name by $who', async ({ who, from, action, run }) => {
    const actor = room[who];
    const owned = { createdBy: room.reporter.id, stillWriting: from === 'draft' };
    const outcome = await Promise.resolve(run(actor, await storyIn(from))).then(
      () => 'done',
      (error: unknown) => error,
    );
    if (isAllowed(actor, action, owned)) expect(outcome).toBe('done');
    else expect(outcome).toBeInstanceOf(ForbiddenError);
  });

  test('every declared action of a story is walked', () => {
    const walked = new Set(Object.values(cases).map(({ action }) => action));
    const declared = Object.keys(permissions).filter((action) => action.startsWith('story.'));
    expect([...walked].sort()).toEqual(declared.sort());
  });

  test('an action nobody declared is nobody’s', () => {
    expect(isAllowed(room.administrator, 'story.burn' as Action)).toBe(false);
  });
});

describe('the list', () => {
  test('counts and lines go by the state that counts now', async () => {
    const scheduled = await storyIn('scheduled');
    const later = new Date(now.getTime() + 120_000);
    const before = await countByState(db(), room.editor, now);
    const after = await countByState(db(), room.editor, later);
    expect(after.published ?? 0).toBeGreaterThan(before.published ?? 0);
    expect(after.scheduled ?? 0).toBe(0);
    const { stories } = await listDeskStories(db(), room.editor, { ...filter, states: ['published'] }, later);
    expect(stories.find(({ id }) => id === scheduled.id)?.state).toBe('published');
  });

  test('search takes signs literally, and a NUL is no fault', async () => {
    await createStory(db(), room.editor, room.content({ headline: '100% of _the_ bridge' }), now);
    const find = async (search: string) =>
      (await listDeskStories(db(), room.editor, { ...filter, search }, now)).stories.map(({ headline }) => headline);
    expect(await find('100% OF _the')).toEqual(['100% of _the_ bridge']);
    expect(await find('1%0_bridge')).toEqual([]);
    expect(await find('100%\0')).toEqual(['100% of _the_ bridge']);
  });

  test('mine only', async () => {
    const { stories } = await listDeskStories(db(), room.otherReporter, { ...filter, mineOnly: true }, now);
    expect(new Set(stories.map(({ author }) => author))).toEqual(new Set(['Olu Other']));
  });
});
