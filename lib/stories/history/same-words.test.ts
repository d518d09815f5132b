import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { listDeskStories } from '#lib/stories/desk/desk-list.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { storyRevisions } from '#lib/stories/schema.ts';
import type { StoryVersion } from '#lib/stories/types.ts';
import { testDesk } from '#testing/stories/test-desk.ts';
import type { TestNewsroom } from '#testing/stories/test-newsroom.ts';

const { newsroom, db, at, now, create, publish, desk } = testDesk();
let room: TestNewsroom;
beforeAll(() => {
  room = newsroom();
});

/** A published story whose body is stored as an earlier release wrote it. */
async function publishedBefore(body: unknown): Promise<StoryVersion> {
  const draft = await create();
  const saved = await saveStory(db(), room.editor, { ...draft, content: room.content(), autosave: true }, now);
  await db()
    .update(storyRevisions)
    .set({ body })
    .where(and(eq(storyRevisions.storyId, draft.id), eq(storyRevisions.number, 2)));
  return await publish(saved);
}

/** Whether the desk says "not these words", in the editor and in its list. */
async function saysOldWords({ id }: StoryVersion): Promise<boolean[]> {
  const { items } = await listDeskStories(
    db(),
    room.editor,
    { states: [], search: '', mineOnly: false, page: 1 },
    at(9),
  );
  const line = items.find((story) => story.id === id);
  return [(await desk(id)).unpublishedChanges, line?.unpublishedChanges ?? false];
}

test.each<[string, unknown[]]>([
  ['a list of bare runs', [{ type: 'list', ordered: false, items: [[{ text: 'one' }], [{ text: 'two' }]] }]],
  ['a table with its header', [{ type: 'table', caption: 'Snow', header: ['Month'], rows: [['May']] }]],
  ['runs in pieces', [{ type: 'paragraph', text: [{ text: 'one ' }, { text: 'two' }] }]],
  ['a block that is none any more', [{ type: 'marquee', words: 'one two' }]],
])('%s and what a save makes of it are the same words, and others are not', async (_shape, body) => {
  const story = await publishedBefore(body);
  const { content } = await desk(story.id);
  const saved = await saveStory(db(), room.editor, { ...story, content }, at(5));
  expect(await saysOldWords(saved)).toEqual([false, false]);
  const changed = await saveStory(db(), room.editor, { ...saved, content: { ...content, deck: 'Another.' } }, at(6));
  expect(await saysOldWords(changed)).toEqual([true, true]);
});
