import { describe, expect, test, vi } from 'vitest';
import { textOf } from '#lib/stories/blocks/body.ts';
import { storyContentSchema } from '#lib/stories/input.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testStorage } from '#testing/media/test-storage.ts';
import { composer, later, link, partsOf, retryAt } from '#testing/wires/articles/composer.ts';
import { cleanItem } from '#testing/wires/articles/feed-item.ts';
import { modernPage } from '#testing/wires/articles/pages.ts';
import { fetchedAs, notFetched } from '#testing/wires/articles/supplier.ts';

vi.mock('#lib/fetching/fetch-guarded.ts', () => ({ fetchGuarded: vi.fn() }));

const database = testDatabase();
const storage = testStorage();
const { answers, asked, compose, wireWith, wordsOf } = composer('words', {
  db: () => database.current().db,
  storage: storage.current,
});

const summary = partsOf('<p>The ferry is back.</p>');
const content = partsOf(`<p>The ferry is back.</p>${'<p>It ran on Monday, with a piano on board.</p>'.repeat(8)}`);

describe('with the right to a summary', () => {
  test('a story is headline and summary, whatever the feed and the page have', async () => {
    const words = await wordsOf(await wireWith({}), cleanItem({ summary, content }));
    expect(words).toMatchObject({
      headline: 'Ferry returns to the north shore',
      deck: '',
      isSummary: true,
      isIncomplete: false,
    });
    expect(textOf(words.body)).toEqual(['The ferry is back.']);
    expect(asked()).toEqual([]);
  });

  test('a long one ends after its first paragraphs', async () => {
    const long = partsOf(Array.from({ length: 9 }, (_, at) => `<p>Paragraph ${at} of many.</p>`).join(''));
    const words = await wordsOf(await wireWith({}), cleanItem({ summary: long }));
    expect(textOf(words.body)).toEqual(['Paragraph 0 of many.', 'Paragraph 1 of many.', 'Paragraph 2 of many.']);
  });

  test('one that is missing is made of the first sentences', async () => {
    const first = `${'The ferry ran on Monday with Dr. Mora on board. '.repeat(12)}It is back.`;
    const words = await wordsOf(await wireWith({}), cleanItem({ content: partsOf(`<p>${first}</p><p>More.</p>`) }));
    const [text = ''] = textOf(words.body);
    expect(text).toMatch(/^(?:The ferry ran on Monday with Dr\. Mora on board\. ?){8}$/);
    expect(textOf(words.body)).toHaveLength(1);
  });

  test('an item that is a headline alone leads to its story, and is incomplete', async () => {
    const words = await wordsOf(await wireWith({}), cleanItem());
    expect(words.body).toMatchObject([{ type: 'paragraph', text: [{ text: words.headline, href: link }] }]);
    expect(words.isIncomplete).toBe(true);
  });
});

describe('with the right to the whole text', () => {
  const full = { rights: 'full', licence: 'Agreement of 2026', pictures: 'none' } as const;

  test('what the feed has is taken where it is whole', async () => {
    const words = await wordsOf(
      await wireWith(full),
      cleanItem({ summary: partsOf('<p>Eleven weeks of ice are over.</p>'), content }),
    );
    expect(words).toMatchObject({ isSummary: false, isIncomplete: false, deck: 'Eleven weeks of ice are over.' });
    expect(textOf(words.body)).toHaveLength(9);
    expect(asked()).toEqual([]);
  });

  test('a summary that the text begins with is no deck', async () => {
    expect(await wordsOf(await wireWith(full), cleanItem({ summary, content }))).toMatchObject({ deck: '' });
  });

  test.each([
    ['is the summary again', summary],
    ['is cut off', partsOf(`<p>${'The ferry is back. '.repeat(30)} It ran…</p>`)],
    ['is missing', []],
  ])('the page is read where the feed’s %s', async (_what, given) => {
    answers.set(link, fetchedAs(link, 'text/html', Buffer.from(modernPage)));
    const words = await wordsOf(await wireWith(full), cleanItem({ summary, content: given, authors: ['Cleo Park'] }));
    expect(words).toMatchObject({
      isSummary: false,
      isIncomplete: false,
      deck: 'The first crossing carried eleven people and a piano',
      bylines: ['Cleo Park'],
    });
    expect(asked()).toEqual([`page ${link}`]);
    expect(textOf(words.body)[0]).toMatch(/^The ferry to the north shore ran again/);
  });

  test.each([
    ['cannot be had', notFetched],
    ['holds no story', fetchedAs(link, 'text/html', Buffer.from('<p>Not here.</p>'))],
    [
      'says less than the feed',
      fetchedAs(link, 'text/html', Buffer.from(`<article><p>${'Sign in to read. '.repeat(12)}</p></article>`)),
    ],
  ])('where the page %s there is the summary, incomplete', async (_what, answer) => {
    answers.set(link, answer);
    const long = partsOf(`<p>${'The ferry is back on the north shore. '.repeat(10)}</p>`);
    expect(await wordsOf(await wireWith(full), cleanItem({ summary: long }))).toMatchObject({
      isSummary: true,
      isIncomplete: true,
    });
  });

  test('a host that wants to be left alone is asked later, but not for ever', async () => {
    answers.set(link, later);
    const wire = await wireWith(full);
    expect(await compose(wire, cleanItem({ summary }))).toEqual({ kind: 'later', retryAt });
    expect(await compose(wire, cleanItem({ summary }), true)).toMatchObject({ kind: 'ready', isIncomplete: true });
  });
});

test('whatever a supplier sends may be saved as a story', async () => {
  const wire = await wireWith({ rights: 'full', pictures: 'none' });
  const word = 'Ferry 🛥 ';
  const item = cleanItem({
    title: word.repeat(100),
    authors: [word.repeat(30), ...Array.from({ length: 30 }, (_, at) => `Person ${at}`)],
    language: 'not a language',
    link: 'javascript:alert(1)',
    summary: partsOf(`<p>${word.repeat(200)}</p>`),
    content: partsOf(`<p>${'Other words. '.repeat(9_000)}</p>${'<p>More.</p>'.repeat(1_500)}`),
  });
  const { isIncomplete: _, isSummary: __, originalUrl, ...words } = await wordsOf(wire, item);
  const attribution = { supplier: wire.supplier, feedName: wire.name, originalUrl, copyright: '' };
  const placing = {
    slug: '',
    sectionId: wire.sectionId,
    editionIds: [],
    topicIds: [],
    prominence: 'standard',
    kicker: '',
    dateline: '',
  };
  const parsed = storyContentSchema.parse({ ...placing, ...words, wire: attribution });
  expect(parsed.headline).toMatch(/^Ferry 🛥.{150,}…$/u);
  expect(parsed.deck.length).toBeLessThanOrEqual(400);
  expect(parsed.bylines).toHaveLength(10);
  expect([parsed.language, originalUrl]).toEqual(['en-CA', 'https://supplier.example/']);
});
