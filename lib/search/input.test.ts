import { expect, test } from 'vitest';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Edition, Section } from '#lib/editions/types.ts';
import { readSearch, type SearchQuery } from '#lib/search/input.ts';
import { readTerms } from '#lib/search/terms.ts';

const calgary: Edition = {
  id: 1,
  slug: 'calgary',
  name: 'Calgary',
  region: 'Alberta',
  country: 'CA',
  language: 'en-CA',
  timeZone: 'America/Los_Angeles',
  units: 'metric',
  latitude: 51,
  longitude: -114,
  accent: '#8a1c1c',
};
const local: Section = { id: 2, slug: 'local', name: 'Local', names: {} };
const read = (query: SearchQuery) => readSearch(query, { editions: [calgary], sections: [local], timeZone: 'UTC' });

test('a whole search', () => {
  const query = {
    q: ' bridge ',
    edition: 'calgary',
    section: 'local',
    from: '2026-11-01',
    to: '2026-11-02',
    page: '3',
  };
  expect(read(query)).toMatchObject({
    asked: { q: 'bridge', edition: 'calgary', section: 'local', from: '2026-11-01', to: '2026-11-02' },
    search: {
      editionId: 1,
      sectionId: 2,
      startAt: new Date('2026-11-01T07:00:00Z'),
      endAt: new Date('2026-11-03T08:00:00Z'),
    },
    page: 3,
    exactly: false,
    problems: [],
  });
});

test.each<[string, SearchQuery, string[]]>([
  ['too much', { q: 'word '.repeat(100) }, ['tooLong']],
  ['no word', { q: '"— & !' }, ['noWords']],
  ['only words to leave out', { q: '-bridge' }, ['noWords']],
  ['another paper’s edition', { q: 'a', edition: 'oz' }, ['unknownEdition']],
  ['another paper’s section', { q: 'a', section: 'oz' }, ['unknownSection']],
  ['no day', { q: 'a', from: '2026-02-30' }, ['noSuchDay']],
  ['days the wrong way round', { q: 'a', from: '2026-11-02', to: '2026-11-01' }, ['daysReversed']],
  ['every edition', { q: 'a', edition: 'all' }, []],
  ['parameters twice', { q: ['a', 'b'], page: ['2', '3'] }, []],
  ['what PostgreSQL cannot hold', { q: 'a\0b\ud800' }, []],
  ['nothing', {}, []],
])('%s is answered in words', (_name, query, problems) => {
  const { asked, search, ...rest } = read(query);
  expect(rest.problems).toEqual(problems);
  expect(asked.q.length).toBeLessThanOrEqual(200);
  expect(asked.q).not.toMatch(/\0/);
  expect(asked.q.isWellFormed()).toBe(true);
  expect(search === null).toBe(problems.includes('noWords') || !query.q);
});

test('days the wrong way round are the days between', () => {
  const query = { q: 'a', from: '2026-11-05', to: '2026-11-01' };
  expect(read(query)).toMatchObject({
    asked: { from: '2026-11-01', to: '2026-11-05' },
    search: { startAt: new Date('2026-11-01T00:00:00Z'), endAt: new Date('2026-11-06T00:00:00Z') },
  });
});

test.each(['0', '-1', '1.5', 'x', '99999', ''])('page %j is one there can be', (page) => {
  expect(read({ q: 'a', page }).page).toBe(1);
});

const words = (text: string) => ({ kind: 'words', text });
const phrase = (text: string) => ({ kind: 'phrase', text });

test.each<[string, { wanted: object[][]; unwanted?: object[]; begun?: string }]>([
  ['bridge', { wanted: [[words('bridge')]], begun: 'bridge' }],
  ['old  bridge', { wanted: [[words('old bridge')]], begun: 'bridge' }],
  ['old br', { wanted: [[words('old br')]] }],
  ['"old bridge"', { wanted: [[phrase('old bridge')]] }],
  ['the “old bridge” closed', { wanted: [[words('the'), phrase('old bridge'), words('closed')]], begun: 'closed' }],
  ['"old bridge', { wanted: [[phrase('old bridge')]] }],
  ['road or "old bridge"', { wanted: [[words('road')], [phrase('old bridge')]] }],
  ['or bridge', { wanted: [[words('or bridge')]], begun: 'bridge' }],
  ['this or that bridge', { wanted: [[words('this or that bridge')]], begun: 'bridge' }],
  ['to be or not to be', { wanted: [[words('to be or not to be')]] }],
  [
    'bridge -rail -"two words"',
    { wanted: [[words('bridge')]], unwanted: [words('rail'), phrase('two words')], begun: 'bridge' },
  ],
  ['-rail bridge', { wanted: [[words('bridge')]], unwanted: [words('rail')], begun: 'bridge' }],
  ['fell to -20 degrees', { wanted: [[words('fell to -20 degrees')]], begun: 'degrees' }],
  ['a loss of -$5 or so', { wanted: [[words('a loss of -$5 or so')]] }],
  ['pre- and post-war', { wanted: [[words('pre- and post-war')]] }],
  ['Saint-Jean', { wanted: [[words('Saint-Jean')]] }],
  ['צה"ל', { wanted: [[words('צה״ל')]] }],
])('%s is taken apart', (typed, { wanted, unwanted = [], begun = null }) => {
  expect(readTerms(typed)).toEqual({ wanted, unwanted, begun });
});

test('a search has one address', () => {
  expect(addressOf('search')).toBe('/search');
  expect(addressOf('search', {}, { to: '2026-11-02', q: 'l’école & co', edition: '' })).toBe(
    '/search?q=l%E2%80%99%C3%A9cole+%26+co&to=2026-11-02',
  );
});
