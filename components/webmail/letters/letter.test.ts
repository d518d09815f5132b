import { describe, expect, test } from 'vitest';
import { letterButtons } from '#components/webmail/letters/letter-buttons.ts';
import { permissionWords } from '#components/webmail/letters/letter-words.ts';
import type { Letter } from '#lib/webmail/copy/letters/types.ts';

const at = new Date('2026-11-23T15:35:00Z');
const letter: Letter = {
  name: 'Jane Doe',
  town: 'Bridgeland',
  permission: 'unasked',
  asked: null,
  answered: null,
  settled: null,
  question: '',
  leftOut: [],
  taken: [],
  storyId: null,
};
const by = { at, by: 'Kim Reyes' };

describe('where a letter stands, and what is done next:', () => {
  const cases: [string, Partial<Letter>, string, string[]][] = [
    ['unasked', {}, 'It is printed once its writer has said yes.', ['ask', 'given', 'refused', 'save']],
    [
      'asked',
      { permission: 'asked', asked: by },
      'Kim Reyes asked then. No answer yet.',
      ['given', 'refused', 'again', 'save'],
    ],
    [
      'answered',
      { permission: 'asked', asked: by, answered: { at, isFromWriter: true } },
      'Kim Reyes asked then. They answered then: read it below, and note what they said.',
      ['given', 'refused', 'again', 'save'],
    ],
    [
      'answered from elsewhere',
      { permission: 'asked', asked: by, answered: { at, isFromWriter: false } },
      'Kim Reyes asked then. An answer came then, from another address than the letter’s: read it below.',
      ['given', 'refused', 'again', 'save'],
    ],
    ['given', { permission: 'given', settled: by }, 'Noted by Kim Reyes, then.', ['print', 'refused', 'save']],
    ['refused', { permission: 'refused', settled: by }, 'Noted by Kim Reyes, then.', ['given', 'again']],
  ];
  test.each(cases)('%s', (_name, changes, words, steps) => {
    const here = { ...letter, ...changes };
    expect(permissionWords(here, () => 'then')).toBe(words);
    expect(letterButtons(here).map(({ step }) => step)).toEqual(steps);
  });

  test('no program takes an answer for a yes: only its button stands out', () => {
    const toneOf = (changes: Partial<Letter>) =>
      letterButtons({ ...letter, permission: 'asked', ...changes }).find(({ step }) => step === 'given')?.tone;
    expect([toneOf({}), toneOf({ answered: { at, isFromWriter: true } })]).toEqual([undefined, 'primary']);
  });
});
