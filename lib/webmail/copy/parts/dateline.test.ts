import { describe, expect, test } from 'vitest';
import { lineOf } from '#lib/webmail/copy/parts/copy-lines.ts';
import { takeDateline } from '#lib/webmail/copy/parts/dateline.ts';
import type { CopyPiece } from '#lib/webmail/copy/types.ts';

const paragraph = (...texts: string[]): CopyPiece => ({
  kind: 'block',
  block: { type: 'paragraph', text: texts.map((text) => ({ text })) },
});
const taken = (...texts: string[]) => {
  const { dateline, pieces } = takeDateline([paragraph(...texts)]);
  return [dateline, pieces.map(lineOf).join(' | ')];
};

describe('a dateline is a place, and the text goes on behind it', () => {
  test.each([
    ['CALGARY, Alta. — The rink opens.', 'CALGARY, Alta.'],
    ['CALGARY (Nov. 30) – The rink opens.', 'CALGARY'],
    ['CALGARY, AB, Nov. 30, 2026 /NewsLine/ -- The rink opens.', 'CALGARY, AB'],
    ['CEDAR FALLS, Nov. 27 – The rink opens.', 'CEDAR FALLS'],
    ['SANTA BARBARA, Calif. – The rink opens.', 'SANTA BARBARA, Calif.'],
    ['Santa Barbara, Calif. (December 1, 2026) — The rink opens.', 'Santa Barbara, Calif.'],
    ['Calgary, November 30, 2026 – The rink opens.', 'Calgary'],
    ['MONTRÉAL, le 30 novembre 2026 – The rink opens.', 'MONTRÉAL'],
    ['ST. JOHN’S - The rink opens.', 'ST. JOHN’S'],
    ['OAKBANK—The rink opens.', 'OAKBANK'],
  ])('%s', (text, dateline) => {
    expect(taken(text)).toEqual([dateline, 'The rink opens.']);
  });

  test('in whichever runs it is written', () => {
    expect(taken('CALGARY, Alta. ', '— ', 'The ', 'rink opens.')).toEqual(['CALGARY, Alta.', 'The rink opens.']);
    expect(taken('CALG', 'ARY — The rink opens.')).toEqual(['CALGARY', 'The rink opens.']);
  });
});

describe('is none', () => {
  test.each([
    'The rink – the oldest in town – opens.',
    'Monday, Nov. 30 – The rink opens.',
    'WHAT – The rink opens.',
    'WHEN: Nov. 30 – noon',
    'UPDATE – The rink opens.',
    'CBC – The rink opens.',
    'On Nov. 30 – a Monday – the rink opens.',
    'CALGARY is cold.',
    'Calgary – The rink opens.',
    'CALGARY —',
    '',
  ])('%j', (text) => {
    expect(taken(text || ' ')).toEqual(['', text.trim()]);
  });
});

test('far down in a text nothing is taken', () => {
  const pieces = [...Array.from({ length: 8 }, () => paragraph('The rink opens.')), paragraph('CALGARY — It is cold.')];
  expect(takeDateline(pieces)).toEqual({ dateline: '', pieces });
});
