import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { minuteMs, secondMs } from '#lib/clock.ts';
import { ConflictError, NotFoundError } from '#lib/errors.ts';
import { beginStory } from '#lib/stories/desk/begin-story.ts';
import { cutWorkingCopies } from '#lib/stories/desk/cut-working-copies.ts';
import { listDeskStories } from '#lib/stories/desk/desk-list.ts';
import { getPreview, listStoryHistory } from '#lib/stories/desk/desk-queries.ts';
import { leaveStory } from '#lib/stories/desk/leave-story.ts';
import { moveStory } from '#lib/stories/desk/move-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { stories, storyRevisions } from '#lib/stories/schema.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';
import { testDesk } from '#testing/stories/test-desk.ts';
import type { TestNewsroom } from '#testing/stories/test-newsroom.ts';

const { newsroom, db, now, create, desk, seen } = testDesk();
let room: TestNewsroom;
beforeAll(() => {
  room = newsroom();
});

const since = (ms: number) => new Date(now.getTime() + ms);
const noWords: Partial<StoryContent> = { headline: '', dateline: '', leadPicture: null, body: [] };
const begin = (changes: Partial<StoryContent> = {}, key: string = randomUUID(), by = room.reporter) =>
  beginStory(db(), by, { key, content: room.content(changes) }, now);
const autosave = (story: StoryVersion, headline: string, by = room.reporter, when = since(secondMs)) =>
  saveStory(
    db(),
    by,
    { id: story.id, version: story.version, content: room.content({ headline }), autosave: true },
    when,
  );

/** The versions of a story, and what its history says of them. */
async function recorded(id: number) {
  const revisions = await db()
    .select({ headline: storyRevisions.headline, openSince: storyRevisions.openSince })
    .from(storyRevisions)
    .where(eq(storyRevisions.storyId, id))
    .orderBy(asc(storyRevisions.number));
  const history = await listStoryHistory(db(), room.editor, id);
  return {
    versions: revisions.map(({ headline, openSince }) => (openSince ? `${headline} …` : headline)),
    entries: history
      .toReversed()
      .map(({ action, by, at }) => `${action} by ${by} at ${at.toISOString().slice(14, 19)}`),
  };
}
const entry = (action: string, by: string, when: Date) => `${action} by ${by} at ${when.toISOString().slice(14, 19)}`;

describe('a story that is begun', () => {
  test('exists with its first words, and writing on makes no versions', async () => {
    let story: StoryVersion = await begin({ headline: 'F' });
    expect(story).toEqual({ id: story.id, version: 1, wasThere: false });
    story = await autosave(story, 'Fo');
    story = await autosave(story, 'Foot');
    expect(story.version).toBe(3);
    expect(await recorded(story.id)).toEqual({
      versions: ['Foot …'],
      entries: [entry('story.create', 'Rae Porter', now)],
    });
  });

  test('and begun again under the same key, is the same one, whatever was saved since', async () => {
    const key = randomUUID();
    const first = await begin({}, key);
    await autosave(first, 'Written since');
    expect(await begin({ headline: 'Sent again' }, key)).toEqual({ id: first.id, version: 1, wasThere: true });
    expect((await desk(first.id)).content.headline).toBe('Written since');
    await expect(begin({}, key, room.editor)).rejects.toThrow(NotFoundError);
  });

  test('at once in many requests, is one story', async () => {
    const key = randomUUID();
    const begun = await Promise.all(Array.from({ length: 5 }, () => begin({}, key)));
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
    expect(begun.filter(({ wasThere }) => !wasThere)).toHaveLength(1);
  });

  test('is in the list and the preview with the words that were saved last', async () => {
    const story = await autosave(await begin(), 'As it is typed');
    const filter = { states: [], search: 'as it is TYPED', mineOnly: false, page: 1 };
    expect((await listDeskStories(db(), room.editor, filter, now)).items.map(({ id }) => id)).toEqual([story.id]);
    expect(await getPreview(db(), room.editor, story.id, now)).toMatchObject({ headline: 'As it is typed' });
    expect(await desk(story.id)).toMatchObject({ content: { headline: 'As it is typed' }, isCut: false });
  });
});

describe('a version is made of the working copy', () => {
  const written = async () => autosave(await begin(), 'Typed');
  const saved = () => entry('story.save', 'Rae Porter', since(secondMs));

  test.each<[string, (story: StoryVersion) => Promise<unknown>]>([
    ['a step', (story) => moveStory(db(), room.reporter, { ...story, move: 'submit' }, since(minuteMs))],
    ['leaving', (story) => leaveStory(db(), room.reporter, story, since(minuteMs))],
    ['ten minutes in which nobody touches it', () => cutWorkingCopies(db(), since(10 * minuteMs + secondMs), 20)],
  ])('by %s, as a save of its writer’s, when they wrote last', async (_name, take) => {
    const story = await written();
    await take(story);
    const { versions, entries } = await recorded(story.id);
    expect(versions).toEqual(['Typed']);
    expect(entries.slice(0, 2)).toEqual([entry('story.create', 'Rae Porter', now), saved()]);
    expect(await desk(story.id)).toMatchObject({ isCut: true });
  });

  test('by a press of Save', async () => {
    const story = await written();
    const content = room.content({ headline: 'By hand' });
    await saveStory(db(), room.reporter, { ...story, content }, since(2 * secondMs));
    expect((await recorded(story.id)).versions).toEqual(['By hand']);
  });

  test('before somebody else’s words are a working copy of their own', async () => {
    const story = await written();
    await autosave(story, 'By the editor', room.editor, since(minuteMs));
    const { versions, entries } = await recorded(story.id);
    expect(versions).toEqual(['Typed', 'By the editor …']);
    expect(entries).toEqual([entry('story.create', 'Rae Porter', now), saved()]);
  });

  test('before other words take their place, those of an earlier version, say', async () => {
    const story = await written();
    const content = room.content({ headline: 'As it was' });
    await saveStory(db(), room.reporter, { ...story, content, autosave: true, apart: true }, since(minuteMs));
    expect((await recorded(story.id)).versions).toEqual(['Typed', 'As it was …']);
  });

  test('after ten minutes of writing', async () => {
    const story = await written();
    await autosave(story, 'Much later', room.reporter, since(10 * minuteMs));
    expect((await recorded(story.id)).versions).toEqual(['Typed', 'Much later …']);
  });

  test('before readers get it, who never see what is typed afterwards', async () => {
    const story = await written();
    const times = { publishAt: null, embargoUntil: null };
    const live = await publishStory(db(), room.editor, { ...story, ...times }, since(minuteMs));
    await autosave(live, 'Not for readers yet', room.editor, since(2 * minuteMs));
    expect(await seen(story.id)).toMatchObject({ story: { headline: 'Typed' } });
    expect(await desk(story.id)).toMatchObject({ unpublishedChanges: true, liveNumber: 1 });
  });

  test('once, and then it stays as it was', async () => {
    const story = await written();
    await leaveStory(db(), room.reporter, story, since(minuteMs));
    await leaveStory(db(), room.reporter, story, since(minuteMs));
    await autosave(story, 'Again', room.reporter, since(minuteMs));
    const { versions, entries } = await recorded(story.id);
    expect(versions).toEqual(['Typed', 'Again …']);
    expect(entries).toHaveLength(2);
  });
});

describe('leaving', () => {
  test('saves what was not saved yet, unless somebody else was first', async () => {
    const story = await autosave(await begin(), 'Typed');
    const content = room.content({ headline: 'The last letters' });
    const aside = [room.content({ headline: 'Given up' })];
    await leaveStory(db(), room.reporter, { ...story, content, aside }, since(minuteMs));
    expect((await recorded(story.id)).versions).toEqual(['Typed', 'Given up', 'The last letters']);
    await expect(leaveStory(db(), room.reporter, { ...story, content }, since(minuteMs))).rejects.toThrow(
      ConflictError,
    );
  });

  test('leaves alone what somebody else is writing', async () => {
    const story = await autosave(await begin(), 'By the editor', room.editor);
    await leaveStory(db(), room.reporter, story, since(minuteMs));
    expect((await recorded(story.id)).versions.at(-1)).toBe('By the editor …');
  });

  test.each<[string, (story: StoryVersion) => Promise<unknown>]>([
    ['when it is left', (story) => leaveStory(db(), room.reporter, story, since(minuteMs))],
    ['when nobody touches it', () => cutWorkingCopies(db(), since(10 * minuteMs), 20)],
  ])('a new story without a word is cleared away %s, and its key can be begun anew', async (_name, leave) => {
    const key = randomUUID();
    const { id, version } = await begin(noWords, key);
    await leave({ id, version });
    await expect(desk(id)).rejects.toThrow(NotFoundError);
    const again = await begin({}, key);
    expect(again.wasThere).toBe(false);
    expect(again.id).not.toBe(id);
  });

  test('a story that once had words stays, when all of them are deleted', async () => {
    const story = await create();
    const emptied = await saveStory(
      db(),
      room.reporter,
      { ...story, content: room.content(noWords), autosave: true },
      since(secondMs),
    );
    await leaveStory(db(), room.reporter, emptied, since(minuteMs));
    expect((await recorded(story.id)).versions).toEqual(['Footbridge opens early', '']);
  });
});

test('somebody whose story was written in meanwhile hears who did it', async () => {
  const story = await begin();
  await autosave(story, 'By the editor', room.editor);
  const refused = await autosave(story, 'Mine').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ConflictError);
  expect((refused as ConflictError).userMessage).toContain('Edda Tor changed this story');
});

test('what readers have stays as it is, even where a release that knows no working copies published one', async () => {
  const story = await autosave(await begin(), 'Given to readers');
  const [open] = await db().select().from(storyRevisions).where(eq(storyRevisions.storyId, story.id));
  const published = { state: 'published', liveRevisionId: open?.id ?? 0, publishAt: now } as const;
  await db().update(stories).set(published).where(eq(stories.id, story.id));
  await autosave(story, 'Typed on', room.editor);
  expect((await recorded(story.id)).versions).toEqual(['Given to readers', 'Typed on …']);
});
