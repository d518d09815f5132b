import { expect, test } from 'vitest';
import { normalizeUrl } from '#lib/http/normalize-url.ts';

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
  ['/%63algary/%6Cocal', '/calgary/local'],
  ['/%2564esk', '/%2564esk'],
  ['/a%2fb/%c3%a9t%C3%A9', '/a%2Fb/%C3%A9t%C3%A9'],
  ['/search?q=%63', '/search?q=%63'],
  ['/desk/%', null],
  ['/media/%E0%A4%A', null],
  ['/desk/%00', null],
  ['*', null],
])('%s is %s', (sent, straight) => {
  expect(normalizeUrl(sent)).toBe(straight);
});
