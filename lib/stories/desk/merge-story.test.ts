import { beforeAll, expect, test } from 'vitest';
import { minuteMs, secondMs } from '#lib/clock.ts';
import { ConflictError } from '#lib/errors.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import { getStoredVersion, listStoryHistory } from '#lib/stories/desk/desk-queries.ts';
import { mergeStory } from '#lib/stories/desk/merge-story.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';
import { testDesk } from '#testing/stories/test-desk.ts';
import type { TestNewsroom } from '#testing/stories/test-newsroom.ts';

const { newsroom, db, now, create, publish, kill, desk, footprint } = testDesk();
let room: TestNewsroom;
beforeAll(() => {
  room = newsroom();
});

const since = (ms: number) => new Date(now.getTime() + ms);
const paragraphs = (...texts: string[]) => withIds(texts.map((text) => ({ type: 'paragraph', text: [{ text }] })));
const body = paragraphs('First.', 'Second.');
const [first, second] = body;

async function begun(): Promise<{ story: StoryVersion; base: StoryContent }> {
  const story = await create({ body });
  return { story, base: (await desk(story.id)).content };
}
/** The administrator types, and has not left. */
const theyType = (story: StoryVersion, content: StoryContent) =>
  saveStory(db(), room.administrator, { ...story, content, autosave: true }, since(secondMs));
const merge = (id: number, base: StoryContent, content: StoryContent, autosave = true) =>
  mergeStory(db(), room.editor, { id, base, content, autosave }, since(minuteMs));

test('what each changed is saved, and theirs is a version of its own, by its writer', async () => {
  const { story, base } = await begun();
  const theirs = { ...base, kicker: 'THEIRS', body: [...body, ...paragraphs('Third, by them.')] };
  await theyType(story, theirs);
  const mine = { ...base, slug: '', headline: 'Mine', body: [...paragraphs('Mine comes first.'), ...body] };
  expect(await merge(story.id, base, mine)).toEqual({ kind: 'merged', id: story.id });

  const { content, version, isCut, savedBy } = await desk(story.id);
  expect({ version, isCut, savedBy }).toEqual({ version: 3, isCut: false, savedBy: 'Edda Tor' });
  expect(content).toMatchObject({ headline: 'Mine', slug: 'mine', kicker: 'THEIRS' });
  expect(content.body.map((block) => block.type === 'paragraph' && block.text[0]?.text)).toEqual([
    'Mine comes first.',
    'First.',
    'Second.',
    'Third, by them.',
  ]);
  expect(content.body.slice(1, 3)).toEqual([first, second]);
  expect(await getStoredVersion(db(), room.editor, story.id, 2)).toMatchObject({
    savedBy: 'Ada Min',
    content: { kicker: 'THEIRS', headline: base.headline },
  });
  const [entry] = await listStoryHistory(db(), room.editor, story.id);
  expect(entry).toMatchObject({ action: 'story.save', by: 'Ada Min', at: since(secondMs) });
});

test('where both changed the same, nothing is saved', async () => {
  const { story, base } = await begun();
  await theyType(story, { ...base, deck: 'Theirs.' });
  const before = await footprint(story.id);
  expect(await merge(story.id, base, { ...base, deck: 'Mine.' })).toEqual({ kind: 'collided', id: story.id });
  expect(await footprint(story.id)).toEqual(before);
});

const decksOf = (id: number, numbers: readonly number[]) =>
  Promise.all(numbers.map(async (number) => (await getStoredVersion(db(), room.editor, id, number)).content.deck));

test('one’s own words that were given up for theirs are a version between the two', async () => {
  const { story, base } = await begun();
  const theirs = { ...base, deck: 'Theirs.' };
  const seen = await theyType(story, theirs);
  const aside = [{ ...base, deck: 'Mine.' }];
  await saveStory(db(), room.editor, { ...seen, content: theirs, aside }, since(minuteMs));
  expect(await decksOf(story.id, [1, 2, 3, 4])).toEqual(['', 'Theirs.', 'Mine.', 'Theirs.']);
});

test('and so they are when somebody saved again meanwhile', async () => {
  const { story, base } = await begun();
  const theirs = { ...base, deck: 'Theirs.' };
  const seen = await theyType(story, theirs);
  await saveStory(db(), room.editor, { ...seen, content: { ...theirs, kicker: 'THIRD' } }, since(2 * secondMs));
  const aside = ['Mine, at first.', 'Mine.'].map((deck) => ({ ...base, deck }));
  const input = { id: story.id, base: theirs, content: { ...theirs, dateline: 'CALGARY' }, aside };
  expect(await mergeStory(db(), room.editor, input, since(minuteMs))).toEqual({ kind: 'merged', id: story.id });
  expect(await decksOf(story.id, [3, 4, 5, 6])).toEqual(['Theirs.', 'Mine, at first.', 'Mine.', 'Theirs.']);
  expect((await desk(story.id)).content).toMatchObject({ kicker: 'THIRD', dateline: 'CALGARY' });
});

test('of two who merge at once neither loses a word', async () => {
  const { story, base } = await begun();
  await theyType(story, { ...base, kicker: 'THEIRS' });
  const outcomes = await Promise.all([
    merge(story.id, base, { ...base, deck: 'One of two.' }),
    merge(story.id, base, { ...base, dateline: 'TWO OF TWO' }),
  ]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['merged', 'merged']);
  expect((await desk(story.id)).content).toMatchObject({
    kicker: 'THEIRS',
    deck: 'One of two.',
    dateline: 'TWO OF TWO',
  });
});

test('a story that was killed meanwhile takes no words', async () => {
  const { story, base } = await begun();
  await kill(await publish(story));
  await expect(merge(story.id, base, { ...base, deck: 'Mine.' })).rejects.toThrow(ConflictError);
});
