import { expect, test } from 'vitest';
import { canonicalOf, readWire } from '#lib/stories/wire.ts';

const old = { supplier: 'S', feedName: 'S World', originalUrl: 'https://s.example/1', copyright: '© S' };

test.each([
  ['stored before there was such a right', old, { ...old, canonical: false, isSummary: false }],
  ['stored with it', { ...old, canonical: true }, { ...old, canonical: true, isSummary: false }],
  ['of a summary', { ...old, isSummary: true }, { ...old, canonical: false, isSummary: true }],
  [
    'of a release',
    { ...old, originalUrl: '', isRelease: true },
    { ...old, originalUrl: '', canonical: false, isSummary: false, isRelease: true },
  ],
  ['none', null, null],
  ['damaged', { supplier: 3 }, null],
])('a wire attribution %s', (_name, stored, expected) => expect(readWire(stored)).toEqual(expected));

test.each([
  ['whose rights ask for it', { canonical: true, isSummary: false }, old.originalUrl],
  ['of which only the summary is here', { canonical: false, isSummary: true }, old.originalUrl],
  ['that may stand for itself', { canonical: false, isSummary: false }, null],
])('search engines are sent to the original of a story %s', (_name, rights, expected) =>
  expect(canonicalOf({ ...old, ...rights })).toBe(expected),
);
