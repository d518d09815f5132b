import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bodyHtml } from '#lib/feeds/block-html.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import { leadToStories } from '#lib/stories/reading/lead-to-stories.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';
import type { StoryVersion } from '#lib/stories/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
let room: TestNewsroom;
let target: StoryVersion;

const db = () => database.current().db;
const run = (id: number) => ({ text: 'as we wrote', href: `story:${id}`, strong: true as const });
const linking = (id: number) =>
  withIds([
    { type: 'paragraph', text: [run(id), { text: ', and ' }, { text: 'far away', href: 'https://a.example/' }] },
    { type: 'quote', paragraphs: [[run(id)]] },
    {
      type: 'list',
      ordered: false,
      items: [{ text: [{ text: 'see' }], lists: [{ ordered: true, items: [{ text: [run(id)] }] }] }],
    },
  ]);
const hrefsIn = (value: unknown) =>
  JSON.stringify(value)
    .match(/"href":"[^"]*"/g)
    ?.map((found) => found.slice(8, -1));
const read = async (id: number) => hrefsIn(await leadToStories(db(), [linking(id)], now)) ?? [];

beforeAll(async () => {
  room = await testNewsroom(db(), now);
});

beforeEach(async () => {
  const draft = await createStory(db(), room.editor, room.content({ headline: 'Ice moves' }), now);
  target = await publishStory(db(), room.editor, { ...draft, publishAt: null, embargoUntil: null }, now);
});

describe('a link to a story of the paper', () => {
  test('leads there, wherever in a body it stands', async () => {
    const path = `/story/ice-moves-${target.id}`;
    expect(await read(target.id)).toEqual([path, 'https://a.example/', path, path]);
  });

  test('follows the web address of its story', async () => {
    const content = room.content({ headline: 'Ice moves', slug: 'ice-is-gone' });
    const saved = await saveStory(db(), room.editor, { ...target, content }, now);
    await updateStory(db(), room.editor, { ...saved, significant: false }, now);
    expect((await read(target.id))[0]).toBe(`/story/ice-is-gone-${target.id}`);
  });

  test('is its words where its story is killed, a draft or none', async () => {
    await killStory(db(), room.editor, { ...target, notice: 'Withdrawn.' }, now);
    const draft = await createStory(db(), room.editor, room.content(), now);
    for (const id of [target.id, draft.id, 999_999]) expect(await read(id)).toEqual(['https://a.example/']);
  });

  test('stands in the story’s page and, whole, in feeds', async () => {
    const draft = await createStory(db(), room.editor, room.content({ body: linking(target.id) }), now);
    const { id } = await publishStory(db(), room.editor, { ...draft, publishAt: null, embargoUntil: null }, now);
    const found = await findPublicStory(db(), id, now);
    if (found?.kind !== 'public') throw new Error('it is public');
    expect(hrefsIn(found.story.body)?.[0]).toBe(`/story/ice-moves-${target.id}`);
    const html = bodyHtml(found.story.body, new Map(), 'https://news.example');
    expect(html).toContain(
      `<a href="https://news.example/story/ice-moves-${target.id}"><strong>as we wrote</strong></a>`,
    );
  });
});
