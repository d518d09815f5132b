import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { clientAddress } from '#lib/http/client-address.ts';
import { isOwnOrigin } from '#lib/http/own-origin.ts';
import { chooseEncoding } from '#lib/press/answering/send.ts';
import { readerHeaders } from '#lib/press/headers.ts';
import { loggedPath, methodsOf, routeOf } from '#lib/press/routes.ts';

describe('whose form it is', () => {
  test.each([
    ['https://news.example.com', 'https://news.example.com', true],
    ['https://news.example.com', 'http://news.example.com', false],
    ['https://news.example.com', 'https://news.example.com.evil.example', false],
    ['https://news.example.com', 'https://evil.example', false],
    ['https://news.example.com', 'null', false],
    ['https://news.example.com', undefined, false],
    ['https://news.example.com', 'not an origin', false],
    ['http://localhost:3000', 'http://127.0.0.1:3000', true],
    ['http://localhost:3000', 'http://[::1]:3000', true],
    ['http://localhost:3000', 'http://127.0.0.1:3001', false],
    ['https://news.example.com', 'https://127.0.0.1', false],
  ])('at %s, from %s: %s', (site, origin, own) => {
    expect(isOwnOrigin(origin, site)).toBe(own);
  });
});

describe('where a request came from', () => {
  const from = (remote: string, forwarded?: string) => {
    const socket = new Socket();
    Object.defineProperty(socket, 'remoteAddress', { value: remote });
    const request = new IncomingMessage(socket);
    if (forwarded) request.headers['x-forwarded-for'] = forwarded;
    return request;
  };
  test.each([
    ['nobody is believed', '192.0.2.1', '10.0.0.1', 0, '192.0.2.1'],
    ['one proxy: its word, not the visitor’s', '10.0.0.9', '203.0.113.5, 198.51.100.7', 1, '198.51.100.7'],
    ['two proxies', '10.0.0.9', 'spoofed, 203.0.113.5, 10.0.0.8', 2, '203.0.113.5'],
    ['a proxy that says nothing', '10.0.0.9', undefined, 1, '10.0.0.9'],
    ['fewer entries than proxies', '10.0.0.9', '203.0.113.5', 2, '10.0.0.9'],
    ['something that is no address', '10.0.0.9', '<script>', 1, '10.0.0.9'],
    ['IPv6', '10.0.0.9', '2001:db8::7', 1, '2001:db8::7'],
    ['a port', '10.0.0.9', '203.0.113.5:4711', 1, '203.0.113.5'],
    ['brackets', '10.0.0.9', '[2001:db8::7]', 1, '2001:db8::7'],
    ['brackets and a port', '10.0.0.9', '[2001:db8::7]:443', 1, '2001:db8::7'],
    ['IPv4 as IPv6', '10.0.0.9', '::ffff:203.0.113.5', 1, '::ffff:203.0.113.5'],
    ['a port that is none', '10.0.0.9', '203.0.113.5:<b>', 1, '10.0.0.9'],
    ['an empty entry at the end', '10.0.0.9', '203.0.113.5,', 1, '10.0.0.9'],
  ])('%s', (_name, remote, forwarded, proxies, expected) => {
    expect(clientAddress(from(remote, forwarded), proxies)).toBe(expected);
  });
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['*;q=0', null],
  ['identity', null],
  [undefined, null],
])('a reader who accepts %s gets %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});

const open = { kind: 'reader', personal: false, secret: false, openToAll: false, leadsAway: false };
test.each([
  ['/', open],
  ['/calgary/local', open],
  ['/deskchairs', open],
  ['/share/check-your-mail/3', { ...open, secret: true }],
  ['/share/mastodon/3', { ...open, secret: true, leadsAway: true }],
  ['/share/mastodon/3/more', { ...open, secret: true }],
  ['/share/never/abc_-1/one-click', { ...open, secret: true, openToAll: true }],
  ['/share/never/abc/one-click/more', { ...open, secret: true }],
  ['/preview/3', { ...open, personal: true, secret: true }],
  ['/desk', { kind: 'desk', takes: 'page' }],
  ['/desk/media', { kind: 'desk', takes: 'upload' }],
  ['/desk/auth/sign-in', { kind: 'desk', takes: 'call' }],
  ['/desk/mail/20261123-a.eml', { kind: 'desk', takes: 'page' }],
  ['/desk/mail/20261123-a.eml/html', { kind: 'through', ownPolicy: true }],
  ['/webmail', { kind: 'desk', takes: 'page' }],
  ['/webmail/news', { kind: 'desk', takes: 'page' }],
  ['/webmail/news/conversations/3', { kind: 'desk', takes: 'page' }],
  ['/webmail/news/messages/3', { kind: 'desk', takes: 'page' }],
  ['/webmail/news/messages/3/as-sent', { kind: 'through', ownPolicy: true }],
  ['/webmail/news/messages/3/parts/2.1', { kind: 'through', ownPolicy: true }],
  ['/webmail/news/messages/3/parts/2.1/more', { kind: 'desk', takes: 'page' }],
  ['/webmail/news/messages/3/original', { kind: 'through', ownPolicy: true }],
  ['/webmailbox', open],
  ['/admin/anything', { kind: 'desk', takes: 'door' }],
  ['/_next/static/a.css', { kind: 'file' }],
  ['/_next/static', { kind: 'file' }],
  ['/_next/image', { kind: 'file' }],
  ['/_next', { kind: 'file' }],
  ['/icons/a.png', { kind: 'file' }],
  ['/icons/', { kind: 'file' }],
  ['/media/abc.jpg', { kind: 'picture', name: 'abc.jpg' }],
  ['/health/ready', { kind: 'through', ownPolicy: false }],
  // no file and no route: a reader's page says so
  ['/media/abc/def', open],
  ['/_nextdoor', open],
  ['/health/nope', open],
  ['/favicon.svg/x', open],
])('%s is answered as %o', (path, route) => {
  expect(routeOf(path)).toEqual(route);
});

test.each([
  ['/', 'GET, HEAD, POST'],
  ['/feeds/calgary.rss', 'GET, HEAD'],
  ['/_next/static/a.css', 'GET, HEAD'],
  ['/media/abc.jpg', 'GET, HEAD'],
  ['/health/live', 'GET, HEAD'],
  ['/admin', 'GET, HEAD'],
  ['/desk/stories/new', 'GET, HEAD, POST'],
  ['/desk/media', 'POST'],
  ['/desk/auth/sign-out', 'POST'],
])('%s can be asked with %s', (path, methods) => {
  expect(methodsOf(routeOf(path)).join(', ')).toBe(methods);
});

test.each([
  ['/story/a-1', /; form-action 'self'; /],
  ['/share/check-your-mail/3', /; form-action 'self'; /],
  ['/share/mastodon/3', /; form-action 'self' https:; /],
])('forms of %s may lead where they say', (path, policy) => {
  const route = routeOf(path);
  const headers = readerHeaders('https://news.example', route.kind === 'reader' ? route : {});
  expect(headers['content-security-policy']).toMatch(policy);
});

test.each([
  ['/share/confirm/a-secret-token?x=y', '/share/confirm'],
  ['/share/status/a-secret-token', '/share/status'],
  ['/preview/3', '/preview/3'],
  ['/story/a-1', '/story/a-1'],
  // however a secret's address is written
  ['/%73hare/confirm/a-secret-token', '/share/confirm'],
  ['//share/confirm/a-secret-token', '/share/confirm'],
  ['/x/../share/confirm/a-secret-token', '/share/confirm'],
  ['http://evil.example/share/confirm/a-secret-token', '/share/confirm'],
  ['//share/confirm/a-secret-token%00', 'unreadable'],
  ['http://evil.example/share/confirm/a-secret-token%', 'unreadable'],
])('%s is logged as %s', (url, logged) => {
  const request = new IncomingMessage(new Socket());
  request.url = url;
  expect(loggedPath(request)).toBe(logged);
});
