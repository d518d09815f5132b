import { expect, test } from 'vitest';
import { officialAddress } from '#lib/sources/official-address.ts';

const url = 'https://api.weather.example/points/1,2?units=si&key=a%2Fb';
const hosts = (entries: Record<string, string>) => new Map(Object.entries(entries));

test.each([
  ['nothing', {}, url],
  ['another host', { 'other.example': 'http://m.example' }, url],
  [
    'its own host',
    { 'api.weather.example': 'http://m.example/nws' },
    'http://m.example/nws/points/1,2?units=si&key=a%2Fb',
  ],
  [
    'all hosts',
    { '*': 'http://127.0.0.1:40' },
    'http://127.0.0.1:40/api.weather.example/points/1,2?units=si&key=a%2Fb',
  ],
  [
    'both',
    { '*': 'http://127.0.0.1:40', 'api.weather.example': 'http://m.example' },
    'http://m.example/points/1,2?units=si&key=a%2Fb',
  ],
])('where %s is led elsewhere', (_what, entries, expected) => {
  expect(officialAddress(url, hosts(entries))).toBe(expected);
});

test('what is no address stays none', () => {
  expect(officialAddress('no address', hosts({ '*': 'http://m.example' }))).toBe('no address');
});
