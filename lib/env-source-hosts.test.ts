import { expect, test } from 'vitest';
import { parseEnv } from '#lib/env.ts';

const hosts = (text: string) => [...parseEnv({ SOURCE_HOSTS: text }).SOURCE_HOSTS];

test('hosts of services are led elsewhere', () => {
  expect(hosts('')).toEqual([]);
  expect(hosts(' API.weather.gov=https://mirror.example.com/nws/ , *=http://127.0.0.1:4000,')).toEqual([
    ['api.weather.gov', 'https://mirror.example.com/nws'],
    ['*', 'http://127.0.0.1:4000'],
  ]);
});

test.each([
  'api.weather.gov',
  'api.weather.gov=mirror',
  '=https://m.example',
  'a.example=ftp://m.example',
  '*=https://',
  'a.example=https://m.example/?at=',
  'a.example=https://m.example/#at',
])('what is not like that is refused by its place, and not repeated: %s', (text) => {
  expect(() => parseEnv({ SOURCE_HOSTS: `b.example=https://m.example,${text}` })).toThrow(
    /^SOURCE_HOSTS: entry 2 is not like api\.weather\.gov=https:\/\/mirror\.example\.com\/nws$/,
  );
});
