import { and, count, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '#lib/errors.ts';
import { correctStory } from '#lib/stories/desk/correct-story.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { getDeskStory, getStoredVersion, listStoryHistory } from '#lib/stories/desk/desk-queries.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { moveStory } from '#lib/stories/desk/move-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import type { Move } from '#lib/stories/desk/steps.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import { storyPlacements } from '#lib/stories/placing/schema.ts';
import { findPublicStory, listFront } from '#lib/stories/reading/queries.ts';
import { corrections, stories, storyRevisions } from '#lib/stories/schema.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let room: TestNewsroom;
beforeAll(async () => {
  room = await testNewsroom(database.current().db, now);
});

const db = () => database.current().db;
const create = (changes?: Partial<StoryContent>, by = room.reporter) =>
  createStory(db(), by, room.content(changes), now);
const save = (story: StoryVersion, changes: Partial<StoryContent>, by = room.editor) =>
  saveStory(db(), by, { ...story, content: room.content(changes) }, at(1));
const move = (story: StoryVersion, step: Move, by = room.editor) =>
  moveStory(db(), by, { ...story, move: step }, at(2));
const publish = (story: StoryVersion, { publishAt = null, embargoUntil = null }: Partial<Times> = {}, when = at(3)) =>
  publishStory(db(), room.editor, { ...story, publishAt, embargoUntil }, when);
type Times = { publishAt: Date | null; embargoUntil: Date | null };
const update = (story: StoryVersion, significant = true) =>
  updateStory(db(), room.editor, { ...story, significant }, at(4));
const kill = (story: StoryVersion, by = room.editor) =>
  killStory(db(), by, { ...story, notice: 'Withdrawn: the bridge is closed.' }, at(5));
const desk = (id: number, when = at(10)) => getDeskStory(db(), room.editor, id, when);
const seen = (id: number, when = at(10)) => findPublicStory(db(), id, when);
const onFront = async (edition: number, id: number, when = at(10)) =>
  (await listFront(db(), edition, when)).some((teaser) => teaser.id === id);

async function footprint(id: number) {
  const [revisions] = await db().select({ n: count() }).from(storyRevisions).where(eq(storyRevisions.storyId, id));
  const [audits] = await db()
    .select({ n: count() })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectKind, 'story'), eq(auditEntries.subjectId, String(id))));
  const [notes] = await db().select({ n: count() }).from(corrections).where(eq(corrections.storyId, id));
  return { version: (await desk(id)).version, revisions: revisions?.n, audits: audits?.n, corrections: notes?.n };
}

describe('writing', () => {
  test('a new story is a draft of its writer’s, at version 1, with one revision and one audit entry', async () => {
    const story = await create();
    expect(story.version).toBe(1);
    expect(await desk(story.id)).toMatchObject({
      state: 'draft',
      createdBy: room.reporter.id,
      stillWriting: true,
      unpublishedChanges: false,
      content: { headline: 'Footbridge opens early', slug: 'footbridge-opens-early' },
    });
    expect(await footprint(story.id)).toEqual({ version: 1, revisions: 1, audits: 1, corrections: 0 });
    expect(await seen(story.id)).toBeNull();
  });

  test('a save is the next revision; the one before stays as it was', async () => {
    const story = await create();
    const saved = await save(story, { headline: 'Footbridge opens late' });
    expect(saved).toEqual({ id: story.id, version: 2 });
    const rows = await db()
      .select({ number: storyRevisions.number, headline: storyRevisions.headline, savedBy: storyRevisions.savedBy })
      .from(storyRevisions)
      .where(eq(storyRevisions.storyId, story.id))
      .orderBy(storyRevisions.number);
    expect(rows).toEqual([
      { number: 1, headline: 'Footbridge opens early', savedBy: room.reporter.id },
      { number: 2, headline: 'Footbridge opens late', savedBy: room.editor.id },
    ]);
    expect(await getStoredVersion(db(), room.reporter, story.id, 1)).toMatchObject({
      savedAt: now,
      savedBy: 'Rae Porter',
      content: { headline: 'Footbridge opens early' },
    });
    await expect(getStoredVersion(db(), room.reporter, story.id, 3)).rejects.toThrow(NotFoundError);
    expect((await listStoryHistory(db(), room.editor, story.id)).map(({ action, by }) => [action, by])).toEqual([
      ['story.save', 'Edda Tor'],
      ['story.create', 'Rae Porter'],
    ]);
  });

  test('a save on an older version is refused, names who was first, and leaves nothing behind', async () => {
    const story = await create();
    await save(story, { deck: 'Theirs.' }, room.administrator);
    const before = await footprint(story.id);
    const refused = await save(story, { deck: 'Mine.' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConflictError);
    expect((refused as ConflictError).userMessage).toContain('Ada Min changed this story');
    expect(await footprint(story.id)).toEqual(before);
    expect((await desk(story.id)).content.deck).toBe('Theirs.');
  });

  test('of many saves at once on one version exactly one is kept', async () => {
    const story = await create();
    const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd'].map((deck) => save(story, { deck })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await footprint(story.id)).toMatchObject({ version: 2, revisions: 2, audits: 2 });
  });

  test('a story that does not exist is not found', async () => {
    await expect(save({ id: 999_999, version: 1 }, {})).rejects.toThrow(NotFoundError);
    await expect(desk(2 ** 40)).rejects.toThrow(NotFoundError);
  });

  test.each<[string, Partial<StoryContent>]>([
    ['a section that does not exist', { sectionId: 999_999 }],
    ['an edition that does not exist', { editionIds: [999_999] }],
  ])('%s is refused in words, and nothing is written', async (_name, changes) => {
    const [before] = await db().select({ n: count() }).from(stories);
    await expect(create(changes)).rejects.toThrow(InvalidError);
    expect(await db().select({ n: count() }).from(stories)).toEqual([before]);
  });
});

describe('between reporter and editor', () => {
  test('a submitted story is the editors’ until they return it', async () => {
    const story = await create();
    const submitted = await move(story, 'submit', room.reporter);
    expect(await desk(story.id)).toMatchObject({ state: 'submitted', stillWriting: false });
    await expect(save(submitted, { deck: 'One more thing.' }, room.reporter)).rejects.toThrow(ForbiddenError);
    const returned = await move(submitted, 'return');
    await save(returned, { deck: 'One more thing.' }, room.reporter);
    expect(await desk(story.id)).toMatchObject({ state: 'draft', content: { deck: 'One more thing.' } });
  });

  test('a spiked story leaves the desk’s hands and can be restored by an editor', async () => {
    const spiked = await move(await create(), 'spike', room.reporter);
    await expect(save(spiked, {})).rejects.toThrow(ConflictError);
    await expect(move(spiked, 'restore', room.reporter)).rejects.toThrow(ForbiddenError);
    await move(spiked, 'restore');
    expect((await desk(spiked.id)).state).toBe('draft');
  });

  test('a step from the wrong state is refused and changes nothing', async () => {
    const story = await create();
    const before = await footprint(story.id);
    await expect(move(story, 'return')).rejects.toThrow(ConflictError);
    await expect(move(story, 'restore')).rejects.toThrow(ConflictError);
    await expect(update(story)).rejects.toThrow(ConflictError);
    await expect(kill(story)).rejects.toThrow(ConflictError);
    expect(await footprint(story.id)).toEqual(before);
  });
});

describe('publishing', () => {
  test('readers have it at once, in its editions and no other', async () => {
    const story = await publish(await create());
    expect(await seen(story.id, at(3))).toMatchObject({
      kind: 'public',
      story: { publicAt: at(3), significantAt: null },
    });
    expect(await onFront(room.calgary, story.id)).toBe(true);
    expect(await onFront(room.santaBarbara, story.id)).toBe(false);
  });

  test.each<[string, Partial<StoryContent>, RegExp]>([
    ['a headline', { headline: '' }, /headline/],
    ['an edition', { editionIds: [] }, /edition/],
    ['a body', { body: [] }, /body is empty/],
  ])('without %s it is refused in words and stays a draft', async (_name, changes, words) => {
    const story = await create(changes);
    const before = await footprint(story.id);
    const refused = await publish(story).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidError);
    expect((refused as InvalidError).userMessage).toMatch(words);
    expect(await footprint(story.id)).toEqual(before);
    expect(await onFront(room.calgary, story.id)).toBe(false);
  });

  test('a picture without credit, or one that is not stored, holds it back', async () => {
    const uncredited = await create({ leadPicture: { ...room.picture, credit: '' } });
    await expect(publish(uncredited)).rejects.toMatchObject({ userMessage: 'Picture 1 needs a credit.' });
    const lost = await create({ leadPicture: { ...room.picture, mediaId: '0190d5b0-7b1e-7c3e-9d39-0123456789ab' } });
    await expect(publish(lost)).rejects.toMatchObject({ userMessage: expect.stringContaining('no longer stored') });
  });

  test('later words are the readers’ only after an update', async () => {
    const story = await publish(await create());
    const saved = await save(story, { headline: 'Footbridge closes again', editionIds: [room.santaBarbara] });
    expect(await desk(story.id)).toMatchObject({ state: 'published', unpublishedChanges: true });
    expect(await seen(story.id)).toMatchObject({ story: { headline: 'Footbridge opens early' } });
    await update(saved);
    expect(await desk(story.id)).toMatchObject({ unpublishedChanges: false });
    expect(await seen(story.id)).toMatchObject({
      story: { headline: 'Footbridge closes again', publicAt: at(3), significantAt: at(4) },
    });
    expect(await onFront(room.calgary, story.id)).toBe(false);
    expect(await onFront(room.santaBarbara, story.id)).toBe(true);
  });

  test('an update of no significance is not told', async () => {
    const story = await publish(await create());
    await update(await save(story, { deck: 'A comma, moved.' }), false);
    expect(await seen(story.id)).toMatchObject({ story: { deck: 'A comma, moved.', significantAt: null } });
  });

  test('an update that would leave readers with a broken story is refused', async () => {
    const story = await publish(await create());
    await expect(update(await save(story, { body: [] }))).rejects.toThrow(InvalidError);
    expect(await seen(story.id)).toMatchObject({ kind: 'public', story: { body: [{ type: 'paragraph' }] } });
  });
});

describe('times', () => {
  test('a scheduled story opens at its instant, whether a job runs or not', async () => {
    const story = await publish(await create(), { publishAt: at(60) });
    expect((await desk(story.id, at(59))).state).toBe('scheduled');
    expect(await seen(story.id, new Date(at(60).getTime() - 1))).toBeNull();
    expect(await onFront(room.calgary, story.id, new Date(at(60).getTime() - 1))).toBe(false);
    expect(await seen(story.id, at(60))).toMatchObject({ kind: 'public' });
    expect(await onFront(room.calgary, story.id, at(60))).toBe(true);
    expect((await desk(story.id, at(60))).state).toBe('published');
  });

  test('an embargo holds a story that is published now, and one whose time is earlier', async () => {
    const now_ = await publish(await create(), { embargoUntil: at(90) });
    const early = await publish(await create(), { publishAt: at(60), embargoUntil: at(90) });
    for (const { id } of [now_, early]) {
      expect((await desk(id, at(89))).state).toBe('scheduled');
      expect(await seen(id, new Date(at(90).getTime() - 1))).toBeNull();
      expect(await seen(id, at(90))).toMatchObject({ kind: 'public', story: { publicAt: at(90) } });
    }
  });

  test('an embargo that is over holds nothing', async () => {
    const story = await publish(await create(), { embargoUntil: at(-5) });
    expect(await desk(story.id)).toMatchObject({ state: 'published', publicAt: at(3) });
  });

  test('a time that has passed means now', async () => {
    const story = await publish(await create(), { publishAt: at(-600) });
    expect(await desk(story.id)).toMatchObject({ state: 'published', publicAt: at(3) });
  });

  test('an unscheduled story never opens; it can be scheduled again', async () => {
    const scheduled = await publish(await create(), { publishAt: at(60) });
    const draft = await move(scheduled, 'unschedule');
    expect(await seen(draft.id, at(61))).toBeNull();
    expect(await desk(draft.id, at(61))).toMatchObject({ state: 'draft', publishAt: null });
    await publish(draft, { publishAt: at(120) });
    expect(await seen(draft.id, at(120))).toMatchObject({ kind: 'public' });
  });

  test('words saved after scheduling open only when they are scheduled again', async () => {
    const scheduled = await publish(await create(), { publishAt: at(60) });
    const saved = await save(scheduled, { headline: 'Newer words' });
    expect(await seen(saved.id, at(60))).toMatchObject({ story: { headline: 'Footbridge opens early' } });
    await publish(saved, { publishAt: at(60) });
    expect(await seen(saved.id, at(60))).toMatchObject({ story: { headline: 'Newer words' } });
  });
});

describe('after publication', () => {
  test('a correction is public, dated, and marks the story as updated', async () => {
    const story = await publish(await create());
    const note = { kind: 'correction', text: 'An earlier version gave the wrong day.' } as const;
    await correctStory(db(), room.editor, { ...story, ...note }, at(20));
    expect(await seen(story.id, at(21))).toMatchObject({
      story: { significantAt: at(20), corrections: [{ ...note, correctedAt: at(20) }] },
    });
    expect(await footprint(story.id)).toEqual({ version: 3, revisions: 1, audits: 3, corrections: 1 });
  });

  test('a correction of no words is refused', async () => {
    const story = await publish(await create());
    const empty = { kind: 'correction', text: '   ' } as const;
    await expect(async () => correctStory(db(), room.editor, { ...story, ...empty }, at(20))).rejects.toThrow(
      'say what was wrong',
    );
  });

  test('a killed story leaves every front and its page is the notice; there is no way back', async () => {
    const story = await publish(await create({ editionIds: [room.calgary, room.santaBarbara] }));
    const killed = await kill(story);
    expect(await seen(story.id)).toEqual({
      kind: 'killed',
      story: {
        id: story.id,
        editions: [
          { id: room.calgary, slug: 'calgary', name: 'calgary' },
          { id: room.santaBarbara, slug: 'santa-barbara', name: 'santa-barbara' },
        ],
        language: 'en',
        notice: 'Withdrawn: the bridge is closed.',
        killedAt: at(5),
      },
    });
    expect(await db().select().from(storyPlacements).where(eq(storyPlacements.storyId, story.id))).toEqual([]);
    expect(await desk(story.id)).toMatchObject({ state: 'killed', publicPath: null });
    await expect(save(killed, {})).rejects.toThrow(ConflictError);
    await expect(publish(killed)).rejects.toThrow(ConflictError);
    await expect(move(killed, 'restore')).rejects.toThrow(ConflictError);
  });

  test('a scheduled story whose time has come can be corrected and killed', async () => {
    const story = await publish(await create(), { publishAt: at(4) });
    await kill(story);
    expect(await seen(story.id)).toMatchObject({ kind: 'killed' });
  });
});

describe('what is written once stays', () => {
  test.each([
    ['story_revisions', 'headline'],
    ['audit_entries', 'action'],
  ])('%s refuses to be changed', async (table, column) => {
    await create();
    const name = sql.identifier(table);
    for (const statement of [
      sql`delete from ${name}`,
      sql`update ${name} set ${sql.identifier(column)} = ''`,
      sql`truncate ${name} cascade`,
    ]) {
      await expect(db().execute(statement)).rejects.toMatchObject({
        cause: { message: expect.stringContaining('is append-only') },
      });
    }
  });

  test('a stored body that no longer parses keeps its words, at the desk and for readers', async () => {
    const story = await publish(await create());
    const broken = [{ type: 'from-the-future', deep: { words: ['Kept', 'words'] } }, 7, { type: 'paragraph' }];
    const row = { ...room.content(), slug: 's', body: broken, leadPicture: { nonsense: true }, savedAt: now };
    const [revision] = await db()
      .insert(storyRevisions)
      .values({ ...row, storyId: story.id, number: 2 })
      .returning({ id: storyRevisions.id });
    const damaged = { headRevisionId: revision?.id ?? 0, liveRevisionId: revision?.id ?? 0 };
    await db().update(stories).set(damaged).where(eq(stories.id, story.id));
    const kept = { leadPicture: null, body: [{ type: 'paragraph', text: [{ text: 'Kept words' }] }] };
    expect((await desk(story.id)).content).toMatchObject(kept);
    expect(await seen(story.id)).toMatchObject({ kind: 'public', story: kept });
  });
});
