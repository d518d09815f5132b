import { describe, expect, it } from 'vitest';
import { legible, shortened } from '#lib/mail/templates/legible.ts';

describe('words as a reader sees them', () => {
  it.each([
    ['line ends', 'Bridge\r\nBcc: eve@evil.example', 'Bridge Bcc: eve@evil.example'],
    ['other line ends and controls', 'a\u2028b\u0085c\u0000d\te', 'a b c d e'],
    ['what turns a line around', 'pay \u202egpj.exe\u202c \u2066x\u2069\u200f', 'pay gpj.exe x'],
    ['what nobody sees', 'pa\u200by\u00adpa\u2060l\ufeff\u180e', 'paypal'],
    ['joiners that join nothing', 'pa\u200dy\u200cpal', 'paypal'],
    ['half a character', 'a\ud83d b', 'a\ufffd b'],
    ['runs of white space', '  two   words  ', 'two words'],
  ])('loses %s', (_what, words, seen) => {
    expect(legible(words)).toBe(seen);
  });

  it.each([
    ['a family', '👨‍👩‍👧‍👦'],
    ['a flag', '🏳️‍🌈'],
    ['a hand of a colour at work', '👩🏽‍🚒'],
    ['Persian', 'می‌خواهم'],
    ['Hindi', 'क्‍ष'],
    ['French spaces', '«\u00a0Oui\u00a0», 5\u202f000'],
  ])('keeps %s', (_what, words) => {
    expect(legible(words)).toBe(words);
  });
});

describe('words cut to fit', () => {
  it.each([
    ['words that fit', 'Bridge opens', 12, 'Bridge opens'],
    ['a sentence, between words', 'Ice closes three footbridges', 20, 'Ice closes three…'],
    ['a sentence, at the very end of a word', 'Ice closes three footbridges', 17, 'Ice closes three…'],
    ['a stop before the ellipsis', 'Ice closes, the Bow moves', 12, 'Ice closes…'],
    ['a word without end', 'x'.repeat(30), 10, `${'x'.repeat(9)}…`],
    ['families', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 30, '👨‍👩‍👧‍👦👨‍👩‍👧‍👦…'],
    ['flags', '🇨🇦🇨🇦🇨🇦', 8, '🇨🇦…'],
    ['letters with their accents', 'e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
  ])('cuts %s', (_what, words, maxLength, cut) => {
    expect(shortened(words, maxLength)).toBe(cut);
    expect(cut.length).toBeLessThanOrEqual(maxLength);
  });
});
