import { describe, expect, test } from 'vitest';
import { safeReturnPath } from '#lib/staff/sign-in/return-path.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';

const site = 'https://news.example';

describe('after signing in', () => {
  test.each([
    ['/desk', '/desk'],
    ['/desk/', '/desk'],
    ['/desk/stories/7?tab=history', '/desk/stories/7?tab=history'],
    ['/desk?state=draft&q=red+bridge', '/desk?state=draft&q=red+bridge'],
    ['/desk?q=caf%C3%A9', '/desk?q=caf%C3%A9'],
    ['/desk?q=café & “bar”', '/desk?q=caf%C3%A9%20&%20%E2%80%9Cbar%E2%80%9D'],
    ['/desk?q=//evil.example', '/desk?q=//evil.example'],
    ['/desk/mail/preview?kind=story&theme=dark', '/desk/mail/preview?kind=story&theme=dark'],
    ['/preview/7', '/preview/7'],
    ['/webmail', '/webmail'],
    ['/webmail/news-desk/12?unread=1', '/webmail/news-desk/12?unread=1'],
    ['/desk/stories/../topics', '/desk/topics'],
    ['/desk//stories///7', '/desk/stories/7'],
    ['/desk/stories/7#history', '/desk/stories/7'],
    ['/story/../desk/account', '/desk/account'],
  ])('%j leads to %s', (next, path) => {
    expect(safeReturnPath(next)).toBe(path);
  });

  test.each([
    '/desk/../..//evil.example',
    '/desk/..//evil.example',
    '/desk/../../%2fevil.example',
    '/desk/%2e%2e//evil.example',
    '/desk/%2E./%2e%2E//evil.example',
    '/desk/.%2e/.%2e/\\evil.example',
    '/desk/..%2f..%2f%2fevil.example',
    '/desk/..%5c..%5c%5cevil.example',
    '/desk/%252e%252e/%252fevil.example',
    '/desk/..\\..\\\\evil.example',
    '/desk/\t..//evil.example',
    '/desk/.\n./\r/evil.example',
    '/\t/evil.example/desk',
    '/\\evil.example/desk',
    '/\\\\evil.example/desk',
    '\\/evil.example/desk',
    '\\desk',
    '//evil.example',
    '///evil.example/desk',
    '////evil.example/desk',
    '//desk/desk',
    '//desk.invalid/desk',
    '//user:password@evil.example/desk',
    '/desk@evil.example',
    '/desk\\@evil.example',
    '/desk\\stories',
    '/d\tesk/account',
    '/desk?q=\r\nset-cookie: a=b',
    '/deskevil',
    '/desk.evil.example',
    '/desk:80',
    '/%64esk',
    '/desk%2fstories',
    '/desk/%00',
    '/desk/%0d%0aset-cookie:a=b',
    '/desk/%zz\\..\\..\\\\evil.example',
    'https://evil.example',
    'https:/evil.example/desk',
    'https:evil.example/desk',
    'http://desk.invalid/desk',
    'javascript:alert(1)',
    'java\nscript:alert(1)//desk',
    'data:text/html,/desk',
    '/javascript:alert(1)',
    ' //evil.example',
    ' /desk',
    '\u0000/desk',
    '／desk',
    '/／evil.example',
    '/desk/。。//evil.example/../../../..//evil.example',
    'desk',
    './desk',
    '?next=/desk',
    '#/desk',
    '/',
    '',
    '/story/x-1',
    '/desk/sign-in',
    '/desk/sign-in?next=//evil.example',
    '/desk/x/../sign-in',
    '/desk//sign-in',
    '/desk/auth/sign-out',
    `/desk?q=${'x'.repeat(2_000)}`,
    null,
    undefined,
    7,
    ['/desk', '//evil.example'],
    new File(['x'], '/preview/7'),
  ])('%j leads to the desk’s first page', (next) => {
    expect(safeReturnPath(next)).toBe('/desk');
  });

  test('whatever is put together of dangerous parts stays on this site, in its own places, and is stable', () => {
    const parts = [
      ...['/', '//', '\\', '/\\', '.', '..', './', '../', '..\\', '%2e', '%2E%2e', '%2f', '%5c', '%252f', '%00', '\0'],
      ...[
        '\t',
        '\n',
        '\r',
        ' ',
        '\u00a0',
        '\u200b',
        '／',
        '。',
        'é',
        '😀',
        '?',
        '#',
        '&',
        '=',
        ';',
        ':',
        '@',
        '%',
        '%zz',
      ],
      ...['desk', 'preview', 'webmail', 'sign-in', 'evil.example', 'user:password@', 'https:', 'javascript:', '//desk'],
    ];
    const random = seededRandom(9);
    for (let round = 0; round < 4_000; round += 1) {
      const start = pick(['/desk/', '/desk', '/preview/', '/webmail/', '/', '', '//'], random);
      const next = start + Array.from({ length: 1 + Math.floor(random() * 8) }, () => pick(parts, random)).join('');
      const path = safeReturnPath(next);
      const url = new URL(path, site);
      expect(url.origin, next).toBe(site);
      expect(url.pathname + url.search, next).toBe(path);
      expect(path, next).toMatch(/^\/(desk|preview|webmail)([/?]|$)/);
      expect(url.pathname, next).not.toMatch(/\/\/|\\|\/\.\.?(\/|$)|%2f|%5c|%2e/i);
      expect(safeReturnPath(path), next).toBe(path);
    }
  });
});
