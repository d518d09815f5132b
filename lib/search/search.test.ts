import { beforeAll, describe, expect, test } from 'vitest';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { answerSearch } from '#lib/search/answer-search.ts';
import { readSearch, type SearchQuery } from '#lib/search/input.ts';
import { searchStories } from '#lib/search/search-stories.ts';
import type { Marked } from '#lib/search/types.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const db = () => database.current().db;
const now = new Date('2026-11-23T15:35:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
let room: TestNewsroom;

const paragraph = (text: string): StoryContent['body'] => withIds([{ type: 'paragraph', text: [{ text }] }]);

async function publish(
  changes: Partial<StoryContent>,
  { at = daysAgo(1), embargoUntil = null }: { at?: Date; embargoUntil?: Date | null } = {},
) {
  const quiet = { leadPicture: null, dateline: '', bylines: ['Rae Porter'] };
  const story = await createStory(db(), room.editor, room.content({ ...quiet, ...changes }), at);
  return publishStory(db(), room.editor, { ...story, publishAt: null, embargoUntil }, at);
}

async function read(query: SearchQuery) {
  const [editions, sections] = await Promise.all([listEditions(db()), listSections(db())]);
  const { search } = readSearch(query, { editions, sections, timeZone: 'America/Edmonton' });
  if (!search) throw new Error('nothing to search for');
  return search;
}

const answer = async (query: SearchQuery, { exactly = false, page = 1, perPage = 10 } = {}) =>
  answerSearch(db(), await read(query), now, { page, perPage, exactly });

const found = async (query: SearchQuery) =>
  (await searchStories(db(), await read(query), now, { page: 1, perPage: 50 })).items.map(({ headline }) => headline);

const marks = (marked: Marked) => marked.filter((piece) => piece.found).map(({ text }) => text);

beforeAll(async () => {
  room = await testNewsroom(db(), now);
  await publish({
    headline: 'Bridges reopen after the thaw',
    deck: 'The ferries rest.',
    body: paragraph('Crews worked all night long.'),
  });
  await publish({
    headline: 'A quiet morning',
    kicker: 'Weather',
    body: paragraph('Nobody crossed the bridge at dawn, and the river slept.'),
  });
  await publish({ headline: 'Old bridge, old song', body: paragraph('The choir sang.') }, { at: daysAgo(3_000) });
  await publish({
    headline: 'L’École de l’œuvre ouvre ses portes',
    language: 'fr',
    deck: 'Les élèves s’étaient réunis à l’aube.',
    body: paragraph('Les chevaux passaient devant l’hôtel de ville pendant qu’on attendait.'),
  });
  await publish(
    {
      headline: 'Harbour seals return',
      editionIds: [room.santaBarbara],
      sectionId: room.world,
      body: paragraph('They like the kelp.'),
    },
    { at: daysAgo(40) },
  );
  await publish({
    headline: 'Reports from the council',
    bylines: ['Zoë Ångström'],
    body: paragraph('Members voted.'),
    leadPicture: { ...room.picture, caption: 'A porcupine at the rostrum.', credit: 'Vandersteen' },
  });
  await publish({ headline: 'River ice safe again', body: paragraph('The dam held.') });
  await publish({ headline: 'Ice on the river', body: paragraph('It was thin.') });

  await publish({
    headline: '« Baleine »\u00a0: l’été — enfin…',
    language: 'fr',
    body: paragraph('On l’a vue au large.'),
  });

  const killed = await publish({ headline: 'Xylophone scandal', body: paragraph('Withdrawn words: quagmire.') });
  await killStory(db(), room.editor, { ...killed, notice: 'Withdrawn.' }, now);
  await publish(
    { headline: 'Embargoed zeppelin', body: paragraph('Not yet: blunderbuss.') },
    { embargoUntil: daysAgo(-1) },
  );
  await createStory(db(), room.reporter, room.content({ headline: 'Draft about marmalade' }), now);
});

describe('what is found', () => {
  test.each<[string, string, string[]]>([
    ['a headline by its stem', 'bridge reopening', ['Bridges reopen after the thaw']],
    ['the body by its stem', 'crew works', ['Bridges reopen after the thaw']],
    ['the deck', 'ferry', ['Bridges reopen after the thaw']],
    ['the kicker', 'weather', ['A quiet morning']],
    ['a byline without its accents', 'zoe angstrom', ['Reports from the council']],
    ['a caption', 'porcupines', ['Reports from the council']],
    ['French by its stem', 'élève', ['L’École de l’œuvre ouvre ses portes']],
    ['French without accents', 'ecole', ['L’École de l’œuvre ouvre ses portes']],
    ['French in capitals', 'ÉCOLE', ['L’École de l’œuvre ouvre ses portes']],
    ['a word after an elision', 'hôtel', ['L’École de l’œuvre ouvre ses portes']],
    ['with a curly elision', 'l’école', ['L’École de l’œuvre ouvre ses portes']],
    ['with a straight one', "l'école", ['L’École de l’œuvre ouvre ses portes']],
    ['a word between quotation marks', 'baleine', ['« Baleine »\u00a0: l’été — enfin…']],
    ['a word before a dash', 'été', ['« Baleine »\u00a0: l’été — enfin…']],
    ['a ligature', 'œuvre', ['L’École de l’œuvre ouvre ses portes']],
    ['a ligature in two letters', 'oeuvre', ['L’École de l’œuvre ouvre ses portes']],
    ['a French plural', 'cheval', ['L’École de l’œuvre ouvre ses portes']],
    ['a word that is not finished', 'recep counc'.slice(6), ['Reports from the council']],
    ['words too common to matter', 'the council', ['Reports from the council']],
    ['a phrase', '"river ice"', ['River ice safe again']],
    ['a phrase between French quotation marks', '«\u00a0river ice\u00a0»', ['River ice safe again']],
    ['one word or the other', 'porcupine or seals', ['Reports from the council', 'Harbour seals return']],
  ])('%s', async (_name, q, headlines) => {
    expect((await found({ q })).toSorted()).toEqual(headlines.toSorted());
  });

  test('a minus leaves out, in whichever language the word is read', async () => {
    expect((await found({ q: 'river' })).toSorted()).toEqual([
      'A quiet morning',
      'Ice on the river',
      'River ice safe again',
    ]);
    expect(await found({ q: 'river -dam -thin' })).toEqual(['A quiet morning']);
    expect(await found({ q: 'river -"river ice" -slept' })).toEqual(['Ice on the river']);
  });

  test.each([
    ['of a killed story', 'xylophone'],
    ['of a story under embargo', 'zeppelin'],
    ['of a draft', 'marmalade'],
    ['that only looks like syntax', "bridge & ! | ( ' : * \\ <->".slice(7)],
  ])('nothing by the words %s', async (_name, q) => {
    const terms = readSearch({ q }, { editions: [], sections: [], timeZone: 'UTC' }).search;
    expect(terms ? await found({ q }) : []).toEqual([]);
  });

  test('a story opens when its embargo ends', async () => {
    const search = await read({ q: 'zeppelin' });
    const later = await searchStories(db(), search, daysAgo(-2), { page: 1, perPage: 10 });
    expect(later.items.map(({ headline }) => headline)).toEqual(['Embargoed zeppelin']);
  });
});

test('a headline counts for more than a body, and of two headlines the newer', async () => {
  expect(await found({ q: 'bridge' })).toEqual([
    'Bridges reopen after the thaw',
    'Old bridge, old song',
    'A quiet morning',
  ]);
});

test.each<[string, SearchQuery, string[]]>([
  ['its edition', { q: 'seals', edition: 'santa-barbara' }, ['Harbour seals return']],
  ['another edition', { q: 'seals', edition: 'calgary' }, []],
  ['its section', { q: 'seals', section: 'world' }, ['Harbour seals return']],
  ['another section', { q: 'seals', section: 'local' }, []],
  ['its days', { q: 'seals', from: '2026-10-14', to: '2026-10-14' }, ['Harbour seals return']],
  ['the days before', { q: 'seals', to: '2026-10-13' }, []],
  ['the days after', { q: 'seals', from: '2026-10-15' }, []],
])('a search limited to %s', async (_name, query, headlines) => {
  expect(await found(query)).toEqual(headlines);
});

describe('what is marked', () => {
  test('the headline whole, in its own spelling', async () => {
    const [result] = (await answer({ q: "l'oeuvre école" })).items;
    expect(result?.markedHeadline.map(({ text }) => text).join('')).toBe('L’École de l’œuvre ouvre ses portes');
    expect(marks(result?.markedHeadline ?? [])).toEqual(['École', 'œuvre']);
  });

  test('the part of the body that answers, even when other words are elsewhere', async () => {
    const result = (await answer({ q: 'bridge crews' })).items[0];
    expect(marks(result?.markedHeadline ?? [])).toEqual(['Bridges']);
    expect(marks(result?.snippet ?? [])).toEqual(['Crews']);
  });

  test('nothing of it is markup, whatever the story holds', async () => {
    await publish({
      headline: 'Tags <b>bold</b> kumquat',
      body: paragraph('<script>kumquat</script> & more'),
    });
    const [result] = (await answer({ q: 'kumquat' })).items;
    expect(marks(result?.snippet ?? [])).toEqual(['kumquat']);
    expect(result?.snippet.map(({ text }) => text).join('')).toContain('<script>kumquat</script>');
  });
});

describe('mistakes', () => {
  test.each([
    ['a letter too many', 'porcuppine', 'porcupine'],
    ['a letter missing', 'porcpine', 'porcupine'],
    ['two letters swapped', 'procupine', 'porcupine'],
    ['one word of two', 'porcupnie rostrum', 'porcupine rostrum'],
    ['French', 'chevauux', 'chevaux'],
  ])('%s: the answer is what was meant', async (_name, q, suggestion) => {
    const answered = await answer({ q });
    expect(answered).toMatchObject({ suggestion, isInstead: true, total: 1 });
  });

  test('who insists gets nothing, and is told', async () => {
    expect(await answer({ q: 'porcuppine' }, { exactly: true })).toMatchObject({
      suggestion: 'porcupine',
      isInstead: false,
      total: 0,
    });
  });

  test.each([
    ['killed', 'xylophones quagmirre', 'quagmirre'],
    ['under embargo', 'zepelin', 'blunderbus'],
    ['a draft', 'marmelade', 'marmelade'],
  ])('a word that only a story %s has is never suggested', async (_name, ...typed) => {
    for (const q of typed) expect(await answer({ q })).toMatchObject({ suggestion: null, total: 0 });
  });

  test('a suggestion finds something within the limits of the search', async () => {
    expect(await answer({ q: 'porcuppine', edition: 'santa-barbara' })).toMatchObject({ suggestion: null, total: 0 });
  });

  test('nothing like it, nothing suggested', async () => {
    expect(await answer({ q: 'qqqqqqqq' })).toMatchObject({ suggestion: null, items: [], total: 0 });
  });
});

test('pages: no story twice, and nothing beyond the last', async () => {
  const page = (number: number) => answer({ q: 'river' }, { page: number, perPage: 2 });
  const [first, second, third] = [await page(1), await page(2), await page(3)];
  expect([first.items.length, second.items.length, third.items.length]).toEqual([2, 1, 0]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3);
  expect([first, second, third].map(({ total, pageCount }) => [total, pageCount])).toEqual([
    [3, 2],
    [3, 2],
    [3, 2],
  ]);
});
