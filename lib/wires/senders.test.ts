import { expect, test } from 'vitest';
import { senderSchema, sendersOf, toSender } from '#lib/wires/senders.ts';

test.each([
  ['Press@City.Example', 'press@city.example'],
  [' city.example ', 'city.example'],
  ['news@Zürich.example', 'news@xn--zrich-kva.example'],
  ['news+city@city.example', 'news+city@city.example'],
  ['city', null],
  ['@city.example', null],
  ['a@b@city.example', null],
  ['*.city.example', null],
  ['city.example/news', null],
  ['10.0.0.1', null],
  ['', null],
])('the sender %j is %j', (typed, sender) => expect(toSender(typed)).toBe(sender));

test('a domain where anybody has an address is no press office, an address there may be', () => {
  expect(senderSchema.safeParse('GMail.com').error?.issues[0]?.message).toContain('anybody');
  expect(senderSchema.parse('council@gmail.com')).toBe('council@gmail.com');
});

test('mail counts for its address first, then for its domain, and for no part of that', () => {
  expect(sendersOf('Press@parks.city.example')).toEqual(['press@parks.city.example', 'parks.city.example']);
  expect(sendersOf('not an address')).toEqual([]);
});
