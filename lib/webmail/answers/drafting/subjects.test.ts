import { expect, test } from 'vitest';
import { forwardSubject, replySubject } from '#lib/webmail/answers/drafting/subjects.ts';

test.each([
  ['The river', 'The river'],
  ['Re: The river', 'The river'],
  ['RE: Aw: Fwd:The river', 'The river'],
  ['re[2]: FW : The river', 'The river'],
  ['Re(3): Réf : The river', 'The river'],
  ['Re：The river', 'The river'],
  ['  WG: SV: TR: The river ', 'The river'],
  ['Region: the river', 'Region: the river'],
  ['Reply: the river', 'Reply: the river'],
  ['Street: Re: closed', 'Street: Re: closed'],
  ['Re: Re:', ''],
  ['', ''],
])('%j', (subject, rest) => {
  expect(replySubject(subject)).toBe(`Re: ${rest}`.trim());
  expect(forwardSubject(subject)).toBe(`Fwd: ${rest}`.trim());
});

test('a long one is cut to what the field takes, between characters', () => {
  expect(replySubject('𝒳'.repeat(1_000)).length).toBeLessThanOrEqual(500);
  expect(replySubject('𝒳'.repeat(1_000))).toMatch(/^Re: 𝒳+\ufffd?$/u);
  expect(replySubject('Re: '.repeat(20_000)).length).toBeLessThan(10);
});
