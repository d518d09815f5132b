import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SearchPage } from '#components/search/search-page.tsx';
import type { AnsweredSearch, Asked, SearchResult } from '#lib/search/types.ts';
import { calgary as edition } from '#testing/editions.ts';
import { local as section } from '#testing/stories/fixtures.ts';

const nothingAsked: Asked = { q: '', edition: '', section: '', from: '', to: '' };

const result: SearchResult = {
  id: 7,
  path: '/story/bridge-7',
  section,
  prominence: 'standard',
  language: 'en',
  kicker: '',
  headline: 'A <bridge> opens',
  deck: '',
  bylines: [],
  picture: null,
  supplier: null,
  publicAt: new Date('2026-11-20T18:00:00Z'),
  significantAt: null,
  markedHeadline: [
    { text: 'A <', found: false },
    { text: 'bridge', found: true },
    { text: '> opens', found: false },
  ],
  snippet: [{ text: 'At dawn.', found: false }],
  editionIds: [1],
};
const found: AnsweredSearch = {
  items: [result],
  page: 1,
  hasNext: false,
  total: 1,
  isCapped: false,
  pageCount: 1,
  suggestion: null,
  isInstead: false,
};
const none: AnsweredSearch = { ...found, items: [], total: 0 };

const render = (changes: Partial<Parameters<typeof SearchPage>[0]>) =>
  renderToStaticMarkup(
    <SearchPage
      edition={edition}
      editions={[edition]}
      sections={[section]}
      asked={nothingAsked}
      problems={[]}
      answer={null}
      newest={[]}
      topics={[]}
      {...changes}
    />,
  );
const text = (html: string) => html.replace(/<[^>]+>/g, '');

test('what was found is marked, and nothing of a story becomes markup', () => {
  const html = render({ asked: { ...nothingAsked, q: 'bridge' }, answer: found });
  expect(html).toContain('A &lt;<mark>bridge</mark>&gt; opens');
  expect(text(html)).toContain('1 story.');
});

test('what was asked stands in the form', () => {
  const asked = { q: '"><script>', edition: 'calgary', section: 'local', from: '2026-11-01', to: '' };
  const html = render({ asked, answer: none });
  expect(html).toContain('value="&quot;&gt;&lt;script&gt;"');
  expect(html).toContain('<option value="calgary" selected="">');
  expect(html).toContain('<option value="local" selected="">');
  expect(html).toContain('<details class="search-days" open="">');
});

test('an answer to what was meant says so, and leads to what was typed', () => {
  const asked = { ...nothingAsked, q: 'brigde' };
  const html = render({ asked, answer: { ...found, suggestion: 'bridge', isInstead: true } });
  expect(text(html)).toContain('Nothing was found for “brigde”. These are results for “bridge”.');
  expect(html).toContain('href="/search?q=brigde&amp;exactly=1"');
});

test('few results, and another spelling is offered', () => {
  const html = render({ asked: { ...nothingAsked, q: 'brigde' }, answer: { ...found, suggestion: 'bridge' } });
  expect(html).toContain('Did you mean <a href="/search?q=bridge">“bridge”</a>?');
});

test('nothing found: what was searched, the search without its limits, and what may help', () => {
  const html = render({ asked: { ...nothingAsked, q: 'qqqq', edition: 'calgary' }, answer: none });
  expect(text(html)).toContain('Nothing was found for “qqqq”.');
  expect(html).toContain('href="/search?q=qqqq"');
  expect(html).toContain('href="/calgary/archive"');
});

test('of more than are counted it is said that there are more', () => {
  const html = render({
    asked: { ...nothingAsked, q: 'the bridge' },
    answer: { ...found, total: 731, isCapped: true, hasNext: true, pageCount: 74 },
  });
  expect(text(html)).toContain('At least 731 stories');
  expect(html).toContain('href="/search?q=the+bridge&amp;page=2"');
});

test('in French it speaks French', () => {
  const french = { ...edition, language: 'fr-CA' };
  const html = render({
    edition: french,
    asked: { ...nothingAsked, q: 'pont' },
    answer: none,
    problems: ['noSuchDay'],
  });
  expect(text(html)).toContain('Rien n’a été trouvé pour «\u00a0pont\u00a0».');
  expect(text(html)).toContain('Une des dates n’existe pas');
  expect(text(html)).toContain('Actualités');
});
