import { describe, expect, test } from 'vitest';
import { lineOf } from '#lib/webmail/copy/parts/copy-lines.ts';
import { plainSubject, takeHeadline } from '#lib/webmail/copy/parts/headline.ts';
import type { CopyPiece } from '#lib/webmail/copy/types.ts';

const paragraph = (text: string): CopyPiece => ({ kind: 'block', block: { type: 'paragraph', text: [{ text }] } });
const subhead = (text: string): CopyPiece => ({ kind: 'block', block: { type: 'subhead', text } });
const text = paragraph('The rink opens on Friday, the town said.');
const taken = (subject: string, ...pieces: CopyPiece[]) => {
  const { headline, pieces: kept } = takeHeadline(subject, 'Town of Oakbank', pieces);
  return [headline, kept.map(lineOf)];
};

describe('a subject without what press offices write before it', () => {
  test.each([
    ['FOR IMMEDIATE RELEASE: Rink opens', 'Rink opens'],
    ['NEWS RELEASE – Rink opens', 'Rink opens'],
    ['Fwd: Re: Press release: Rink opens', 'Rink opens'],
    ['[Media] Media advisory | Rink opens', 'Rink opens'],
    ['TR : Communiqué de presse : La patinoire ouvre', 'La patinoire ouvre'],
    ['EMBARGOED until Nov. 30, 06:00 MST: Rink opens', 'Rink opens'],
    ['EMBARGOED – Rink opens', 'Rink opens'],
    ['Embargo lifted on fish exports', 'Embargo lifted on fish exports'],
    ['Release of water from the dam', 'Release of water from the dam'],
    ['Rink opens: skates for all', 'Rink opens: skates for all'],
    ['Immediate release of prisoners sought', 'Immediate release of prisoners sought'],
  ])('%s', (subject, plain) => {
    expect(plainSubject(subject)).toBe(plain);
  });
});

describe('the headline', () => {
  test.each<[string, string, CopyPiece[], unknown]>([
    [
      'is the subject',
      'Rink opens',
      [subhead('Skates for all'), text],
      ['Rink opens', ['Skates for all', lineOf(text)]],
    ],
    ['is not said twice', 'News release: Rink opens', [paragraph('Rink opens'), text], ['Rink opens', [lineOf(text)]]],
    ['is not shouted', 'RINK OPENS', [subhead('Rink opens'), text], ['Rink opens', [lineOf(text)]]],
    [
      'is the first line where the subject says nothing',
      'News release',
      [subhead('Rink opens'), text],
      ['Rink opens', [lineOf(text)]],
    ],
    [
      'or only who sends it',
      'News release: Town of Oakbank',
      [paragraph('Rink opens'), text],
      ['Rink opens', [lineOf(text)]],
    ],
    ['or nothing', '', [text], ['The rink opens on Friday, the town said', [lineOf(text)]]],
    ['is empty where nothing is', '', [], ['', []]],
  ])('%s', (_what, subject, pieces, expected) => {
    expect(taken(subject, ...pieces)).toEqual(expected);
  });

  test('is cut where no story could hold it', () => {
    const [headline = ''] = taken(`${'Rink '.repeat(100)}`, text);
    expect(String(headline).length).toBeLessThanOrEqual(200);
    expect(headline).toMatch(/Rink …$/);
  });
});
