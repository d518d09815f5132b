import { expect, test } from 'vitest';
import type { DatabaseContent } from '#lib/db/installation.ts';
import { placeOf, type RememberedDatabase } from '#lib/db/remembered-database.ts';
import { whyNotOurs } from './whose-database.ts';

const [ours, theirs] = ['0b0e5b4e-0000-4000-8000-000000000001', '0b0e5b4e-0000-4000-8000-000000000002'];
const news = placeOf('postgres://pat:secret@db.example.com/news');
const other = placeOf('postgres://pat:secret@new.example.com:6432/news');
const cluster = { kind: 'embedded', cluster: '/srv/data/postgres' } as const;
const belongs = (place: typeof news, paperId: string | null = ours): RememberedDatabase => ({ ...place, paperId });
const paper = (paperId: string | null = ours, isSealedByOther = false): DatabaseContent => ({
  kind: 'paper',
  paperId,
  isSealedByOther,
});
const empty: DatabaseContent = { kind: 'empty' };
const fromScratch = { dataDir: '/srv/data', remembered: null, place: news, content: empty, strayCluster: null };

test.each([
  ['a first start on an empty database', { ...fromScratch }],
  ['the paper where it always was', { remembered: belongs(news), content: paper() }],
  ['the paper moved to another server', { remembered: belongs(news), place: other, content: paper() }],
  ['the paper moved out of its embedded server', { remembered: belongs(cluster), place: news, content: paper() }],
  ['a paper restored from before papers had ids', { remembered: belongs(news), content: paper(null) }],
  ['a data folder of an older version', { content: paper(null), strayCluster: '/srv/data/postgres' }],
  [
    'another paper, when the first is forgotten',
    { remembered: { kind: 'forgotten' } as const, content: paper(theirs) },
  ],
  ['an empty database, when the first is forgotten', { remembered: { kind: 'forgotten' } as const, strayCluster: 'x' }],
])('may be used: %s', (_name, found) => {
  expect(whyNotOurs({ ...fromScratch, ...found, mayBegin: true })).toBeNull();
});

test.each([
  [
    'an empty database elsewhere',
    { remembered: belongs(news), place: other },
    /news at db\.example\.com:5432.* is empty/,
  ],
  ['the own database, emptied', { remembered: belongs(news) }, /is empty: restore it from a backup/],
  [
    'an empty one beside the embedded',
    { remembered: belongs(cluster) },
    /in \/srv\/data\/postgres.*unset DATABASE_URL/,
  ],
  ['an empty one beside an older version’s', { strayCluster: '/srv/data/postgres' }, /unset DATABASE_URL/],
  ['another paper', { remembered: belongs(news), content: paper(theirs) }, /holds another paper/],
  [
    'another server’s, unknown',
    { remembered: belongs(news), place: other, content: paper(null) },
    /holds another paper/,
  ],
  ['another program’s', { content: { kind: 'foreign' } as const }, /another program/],
  ['another secret', { content: paper(ours, true) }, /sealed with another PORTAL_SECRET.*secret forget/],
])('is refused: %s', (_name, found, words) => {
  const why = whyNotOurs({ ...fromScratch, ...found, mayBegin: true });
  expect(why).toMatch(words);
  expect(why).not.toContain('secret@');
});

test('the command line begins no paper', () => {
  expect(whyNotOurs({ ...fromScratch, mayBegin: false })).toMatch(/is empty: is that the service's\?/);
});
