import { describe, expect, test } from 'vitest';
import { withIds } from '#lib/stories/blocks/body.ts';
import { isSignificant } from '#lib/wires/following/significance.ts';

const withText = (text: string) => ({
  headline: 'Bridge opens',
  deck: '',
  body: withIds([{ type: 'paragraph', text: [{ text }] }]),
});

describe('readers are not told of', () => {
  test.each([
    ['a comma', 'The bridge opened early and everybody came.', 'The bridge opened early, and everybody came.'],
    ['white space', 'The bridge opened.', 'The  bridge\nopened.'],
    ['case', 'the City council met', 'The city council met'],
    ['quotation marks', 'the mayor said "it’s done"', "the mayor said “it's done”"],
    ['letters that changed places', 'the bridge oepned', 'the bridge opened'],
    ['a letter too few', 'the goverment paid', 'the government paid'],
    ['an accent', 'a cafe on the bridge', 'a café on the bridge'],
    ['a name that was misspelled', 'Councillor Oakes-Hendersen spoke', 'Councillor Oakes-Henderson spoke'],
    ['an article', 'mayor opened the bridge', 'the mayor opened a bridge'],
    ['a hyphen', 'a well known bridge', 'a well-known bridge'],
  ])('%s', (_what, before, after) => expect(isSignificant(withText(before), withText(after))).toBe(false));
});

describe('readers are told of', () => {
  test.each([
    ['a number', 'it cost $5 million', 'it cost $6 million'],
    ['a number in words', 'it cost six million', 'it cost ten million'],
    ['a greater number', 'it cost a million', 'it cost a billion'],
    ['a number with a sign', 'it was −5 at noon', 'it was 5 at noon'],
    ['a decimal point', 'it grew by 1.5 per cent', 'it grew by 15 per cent'],
    ['a currency', 'it cost $5', 'it cost €5'],
    ['a denial', 'she was found guilty', 'she was found not guilty'],
    ['letters that make another word', 'it is on its way', 'it is no its way'],
    ['the opposite', 'a flood is likely', 'a flood is unlikely'],
    ['a day', 'it opens on Tuesday', 'it opens on Thursday'],
    ['a name', 'the mayor said so', 'Mayor Ada Min said so'],
    ['another name', 'said Jane Ferris', 'said Ruth Ferris'],
    ['a new sentence', 'The bridge opened.', 'The bridge opened. Two people fell.'],
    ['a sentence that is gone', 'The bridge opened. Two people fell.', 'The bridge opened.'],
  ])('%s', (_what, before, after) => {
    expect(isSignificant(withText(before), withText(after))).toBe(true);
    expect(isSignificant(withText(after), withText(before))).toBe(true);
  });

  test('another headline or deck', () => {
    const story = withText('The bridge opened.');
    expect(isSignificant(story, { ...story, headline: 'Bridge closes' })).toBe(true);
    expect(isSignificant(story, { ...story, deck: 'At last.' })).toBe(true);
  });

  test('a text that is another altogether, at once', () => {
    const words = (stem: string) => Array.from({ length: 20_000 }, (_, place) => `${stem}${place}`).join(' ');
    expect(isSignificant(withText(words('a')), withText(words('b')))).toBe(true);
  });
});
