import { describe, expect, test } from 'vitest';
import {
  effectCountsInWords,
  effectInWords,
  outcomeInWords,
  triedInWords,
} from '#components/desk/wires/rules/effect-words.ts';
import { nextButtons } from '#components/desk/wires/rules/rule-list-form.tsx';
import { ruleInWords } from '#components/desk/wires/rules/rule-words.ts';
import type { Effect, TriedRule } from '#lib/wires/routing/types.ts';
import type { RuleActions, RuleConditions } from '#lib/wires/types.ts';

const names = {
  wires: [
    { id: 1, name: 'Prairie Dispatch' },
    { id: 2, name: 'Valley Gazette' },
  ],
  sections: [
    { id: 1, name: 'Local' },
    { id: 2, name: 'World' },
  ],
  editions: [
    { id: 1, name: 'Calgary' },
    { id: 2, name: 'Santa Barbara' },
  ],
  topics: [{ id: 1, name: 'Transit' }],
};
const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

describe('a rule is said in words:', () => {
  test.each<[RuleConditions, RuleActions, string]>([
    [{}, { destination: 'drop' }, 'Always: drop.'],
    [
      { wireIds: [1], words: { any: ['flood', 'high water'], in: 'headline' } },
      { destination: 'publish', editionIds: [1], sectionId: 1, stop: true },
      'When the wire is Prairie Dispatch and the headline has “flood” or “high water”: publish, edition Calgary, section Local; stop.',
    ],
    [
      { wireIds: [1, 2, 9], languages: ['fr'], authors: ['Zoé Roy'] },
      { topicIds: [1], kicker: '', prominence: 'brief' },
      'When the wire is Prairie Dispatch, Valley Gazette or one that is gone (9) and the author is Zoé Roy and the language is French: topic Transit, no kicker, prominence “One line in a list”.',
    ],
    [
      { categories: ['News/Canada'], hours: { from: 22, to: 6 }, weekdays: [6, 7] },
      { kicker: 'Night', editionIds: [1, 2] },
      'When the category is “News/Canada” or below and it comes on a Saturday or Sunday and it comes between 22:00 and 6:00: edition Calgary and Santa Barbara, kicker “Night”.',
    ],
    [
      { words: { any: words, in: 'both' } },
      { stop: true },
      'When the headline or the text has “a”, “b”, “c”, “d”, “e”, “f” or 2 more: stop.',
    ],
  ])('%j', (when, actions, expected) => {
    expect(ruleInWords({ when, actions }, names)).toBe(expected);
  });
});

const effect = (changes: Partial<Effect> = {}): Effect => ({
  destination: 'inbox',
  sectionId: 2,
  editionIds: [1],
  topicIds: [],
  kicker: '',
  prominence: 'standard',
  ...changes,
});

describe('what becomes of a story is said in words:', () => {
  test.each<[Effect, Effect, string, string]>([
    [
      effect(),
      effect({ destination: 'publish', sectionId: 1 }),
      'waits in the inbox, in World',
      'published by itself, in Local',
    ],
    [effect(), effect({ destination: 'drop' }), 'waits in the inbox, in World, in Calgary', 'dropped'],
    [
      effect({ kicker: 'Winter', topicIds: [1] }),
      effect({ editionIds: [1, 2], prominence: 'brief' }),
      'waits in the inbox, in Calgary, topic Transit, kicker “Winter”, “In its section”',
      'waits in the inbox, in Calgary and Santa Barbara, no topic, no kicker, “One line in a list”',
    ],
  ])('%j', (before, after, wasWords, isWords) => {
    expect(effectInWords(before, after, names)).toBe(wasWords);
    expect(effectInWords(after, before, names)).toBe(isWords);
  });
});

const trial = (changes: Partial<TriedRule> = {}): TriedRule => ({
  foundCount: 1_200,
  isMore: false,
  itemCount: 1_200,
  changedCount: 9,
  heldCount: 12,
  effects: { publish: 3, inbox: 0, drop: 2, section: 4, editions: 0, other: 0 },
  items: [],
  ...changes,
});

describe('what was tried is said in words:', () => {
  test.each<[Partial<TriedRule>, string, string]>([
    [{}, 'Tried on all 1,200 items of the last 30 days.', 'It holds for 12 of 1,200. 9 would go another way than now.'],
    [
      { itemCount: 1_000, changedCount: 0 },
      'Tried on the newest 1,000 of the 1,200 items of the last 30 days; there was no time for the other 200.',
      'It holds for 12 of 1,000. Nothing would go another way than now.',
    ],
    [
      { isMore: true, heldCount: null },
      'Tried on the newest 1,200 items of the last 30 days; older ones were not asked.',
      '9 would go another way than now.',
    ],
    [{ foundCount: 0, itemCount: 0 }, 'Nothing came in the last 30 days that a rule could be tried on.', ''],
    [
      { foundCount: 1, itemCount: 1, heldCount: null, changedCount: 0 },
      'Tried on the only item of the last 30 days.',
      'The rule is in force as it stands, and would change nothing.',
    ],
    [
      { itemCount: 0, heldCount: 0, changedCount: 0 },
      'There was no time to try it: the machine is busy. None of the 1,200 items of the last 30 days was asked. Try again in a moment.',
      '',
    ],
  ])('%j', (changes, tried, outcome) => {
    expect(triedInWords(trial(changes))).toBe(tried);
    expect(outcomeInWords(trial(changes))).toBe(outcome);
  });

  test('a line for each thing that would be otherwise', () => {
    expect(effectCountsInWords(trial())).toEqual(['3 more published', '2 more dropped', '4 in another section']);
  });
});

test.each([
  ['up 3', ['up 2', 'down 2']],
  ['down 3', ['down 4', 'up 4']],
  ['off 3', ['on 3']],
  ['remove 3', ['remove 3', 'remove 2']],
])('after the button %s the focus is on one of %j', (pressed, expected) => {
  expect(nextButtons(pressed)).toEqual(expected);
});
