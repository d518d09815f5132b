import { expect, test } from 'vitest';
import { mastodonShareUrl, readServer } from '#lib/sharing/mastodon-server.ts';

test.each([
  ['mastodon.social', 'mastodon.social'],
  ['  Mastodon.Social ', 'mastodon.social'],
  ['@me@server.example', 'server.example'],
  ['me@server.example', 'server.example'],
  ['https://server.example', 'server.example'],
  ['https://server.example/@me/1234?x=y#z', 'server.example'],
  ['http://server.example/', 'server.example'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['social.bücher.example', 'social.xn--bcher-kva.example'],
])('"%s" is %s', (typed, host) => {
  expect(readServer(typed)).toEqual({ host });
});

test.each([
  ['', 'missing'],
  ['   ', 'missing'],
  ['127.0.0.1', 'notPublic'],
  ['https://127.0.0.1/', 'notPublic'],
  ['0x7f.1', 'notPublic'],
  ['2130706433', 'notPublic'],
  ['https://[::1]/', 'notPublic'],
  ['localhost', 'notPublic'],
  ['mastodon', 'notPublic'],
  ['printer.local', 'notPublic'],
  ['db.internal', 'notPublic'],
  ['sub.localhost', 'notPublic'],
  ['server.example:8080', 'unreadable'],
  ['https://server.example:8080/', 'unreadable'],
  ['https://me:secret@server.example/', 'unreadable'],
  ['server.example/@me', 'unreadable'],
  ['server.example?x', 'unreadable'],
  ['a b.example', 'unreadable'],
  ['javascript:alert(1)', 'unreadable'],
  ['//server.example', 'unreadable'],
  ['server.example\\@evil.example', 'unreadable'],
  ['-a.example', 'unreadable'],
  ['server..example', 'unreadable'],
  ['server.example.', 'unreadable'],
  ['server.123x', 'unreadable'],
  [`${'a'.repeat(64)}.example`, 'unreadable'],
  [`${'abcdefgh.'.repeat(30)}example`, 'unreadable'],
])('"%s" is refused: %s', (typed, fault) => {
  expect(readServer(typed)).toEqual({ fault });
});

test('a headline and an address arrive whole', () => {
  const url = mastodonShareUrl('server.example', {
    headline: 'Rock & roll? "Yes" #1',
    url: 'https://n.example/story/a-1',
  });
  expect(url.startsWith('https://server.example/share?text=')).toBe(true);
  expect(new URL(url).searchParams.get('text')).toBe('Rock & roll? "Yes" #1 https://n.example/story/a-1');
  expect(new URL(url).hash).toBe('');
});
