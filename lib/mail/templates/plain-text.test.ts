import { expect, it } from 'vitest';
import { layOutText, linked, underlined } from '#lib/mail/templates/plain-text.ts';

const paper = { name: 'Action News', url: 'https://news.example', postalAddress: '1 Centre Street & Co, Calgary' };
const edition = { slug: 'calgary', name: 'Calgary', region: 'Alberta', language: 'en-CA', accent: '#8c1d18' };

it('wraps text at 72 characters and leaves links whole, on lines of their own', () => {
  const link = `https://news.example/${'x'.repeat(90)}`;
  const blocks = ['word '.repeat(40), '', linked('Read it', link)];
  const text = layOutText({ paper, edition, blocks, footer: ['Bye'] });
  const lines = text.split('\n');
  expect(lines.filter((line) => line.length > 72)).toEqual([link]);
  expect(text).toContain(`word\n\nRead it\n${link}\n`);
  expect(text).toMatch(/^Action News – Calgary, Alberta\n={30}\n\nword /);
  expect(text).toMatch(/\n\n-- \nBye\n\nAction News, 1 Centre Street & Co, Calgary\n$/);
});

it('never breaks a line at a space that must not break', () => {
  const blocks = [`${'x'.repeat(66)} Montréal\u00a0: voici`];
  const text = layOutText({ paper, edition, blocks, footer: [] });
  expect(text).toContain(`${'x'.repeat(66)}\nMontréal\u00a0: voici`);
});

it('underlines a heading as long as its longest line', () => {
  expect(underlined('Élan 🐟', '-')).toBe('Élan 🐟\n------');
  expect(underlined('word '.repeat(20), '-').split('\n').at(-1)).toBe('-'.repeat(69));
});
