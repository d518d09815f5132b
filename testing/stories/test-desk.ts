import { and, count, eq } from 'drizzle-orm';
import { beforeAll } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { getDeskStory } from '#lib/stories/desk/desk-queries.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { moveStory } from '#lib/stories/desk/move-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import type { Move } from '#lib/stories/desk/steps.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import { findPublicStory, listFront } from '#lib/stories/reading/queries.ts';
import { corrections, storyRevisions } from '#lib/stories/schema.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

type Times = { publishAt: Date | null; embargoUntil: Date | null };

const now = new Date('2026-11-23T15:35:00Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/**
 * A newsroom with a database of its own, and the steps of a story as its people take them: written at `now`, saved a
 * minute later, moved, published, updated and killed a minute after one another. Call at the top of a file.
 */
export function testDesk() {
  const database = testDatabase();
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

  return {
    newsroom: () => room,
    db,
    now,
    at,
    create,
    save,
    move,
    publish,
    update,
    kill,
    desk,
    seen,
    onFront,
    footprint,
  };
}
