import { expect, test } from 'vitest';
import { straightUrl } from '#lib/press/straight-url.ts';

test.each([
  ['/calgary?page=2', '/calgary?page=2'],
  ['//desk/sign-in', '/desk/sign-in'],
  ['/\\evil.example', '/evil.example'],
  ['/x/../desk/sign-in', '/desk/sign-in'],
  ['/_next/%2e%2e/desk', '/desk'],
  ['/x/..//share/never/done', '/share/never/done'],
  ['http://evil.example/desk', '/desk'],
  ['http://evil.example', '/'],
  ['/calgary//sports', '/calgary//sports'],
  ['/desk/%', null],
  ['/media/%E0%A4%A', null],
  ['/desk/%00', null],
  ['*', null],
])('%s is %s', (sent, straight) => {
  expect(straightUrl(sent)).toBe(straight);
});
