import { count, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { ConflictError, InvalidError, NotFoundError } from '#lib/errors.ts';
import { getStoredVersion, listStoryHistory } from '#lib/stories/desk/desk-queries.ts';
import { stories, storyRevisions } from '#lib/stories/schema.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { testDesk } from '#testing/stories/test-desk.ts';
import type { TestNewsroom } from '#testing/stories/test-newsroom.ts';

const { newsroom, db, now, create, save, publish, desk, seen, footprint } = testDesk();
let room: TestNewsroom;
beforeAll(() => {
  room = newsroom();
});

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
