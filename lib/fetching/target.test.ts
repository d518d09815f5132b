import { describe, expect, it } from 'vitest';
import { parseEnv } from '#lib/env.ts';
import { FetchFailure } from '#lib/fetching/faults.ts';
import { parseTarget } from '#lib/fetching/target.ts';

const open = (text: string) => parseEnv({ FETCH_ALLOW: text }).FETCH_ALLOW;

describe('an address is normalised', () => {
  it.each([
    ['http://news.example', 'http://news.example/', 'news.example', 80],
    ['HTTPS://News.Example:443/a b?c=d#e', 'https://news.example/a%20b?c=d', 'news.example', 443],
    [' http://news.example./\n', 'http://news.example/', 'news.example', 80],
    ['http://news.example:8080', 'http://news.example:8080/', 'news.example:8080', 8080],
    ['https://news.example:80/', 'https://news.example:80/', 'news.example:80', 80],
    ['http://café.example/é', 'http://xn--caf-dma.example/%C3%A9', 'xn--caf-dma.example', 80],
    ['http:\\\\news.example\\a', 'http://news.example/a', 'news.example', 80],
    ['http://0x5db8d822/', 'http://93.184.216.34/', '93.184.216.34', 80],
    ['http://[2606:4700:0::0001]:81/', 'http://[2606:4700::1]:81/', '[2606:4700::1]:81', 81],
    ['http://my_paper.example/', 'http://my_paper.example/', 'my_paper.example', 80],
  ])('%j', (text, href, host, port) => {
    const target = parseTarget(text, open('[2606:4700::1]:81'));
    expect([target.url.href, target.host, target.port]).toEqual([href, host, port]);
  });
});

function faultOf(text: string, allow = ''): string {
  try {
    parseTarget(text, open(allow));
  } catch (error) {
    if (error instanceof FetchFailure) return error.fault;
    throw error;
  }
  return 'none';
}

describe('no web address is', () => {
  it.each([
    '',
    'news.example',
    '//news.example/',
    'http://',
    'http:///',
    'ftp://news.example/',
    'gopher://news.example/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'javascript:alert(1)',
    'blob:http://news.example/x',
    'ws://news.example/',
    'http://user@news.example/',
    'http://user:secret@news.example/',
    'http://:secret@news.example/',
    'http://news.example@127.0.0.1/',
    'http://news..example/',
    'http://.news.example/',
    'http://news.example../',
    'http://./',
    `http://${'a'.repeat(64)}.example/`,
    `http://${'a.'.repeat(130)}example/`,
    `http://news.example/${'a'.repeat(8_000)}`,
    "http://news.example'--/",
    'http://news$(id).example/',
    'http://[::1%25eth0]/',
    'http://[fe80::1%eth0]/',
    'http://1.2.3.4.5/',
    'http://256.256.256.256/',
    'http://news.example:65536/',
    'http://news.example:0/',
    'http://news.example:1/',
    'http://news.example:22/',
    'http://news.example:25/',
    'http://news.example:81/',
    'http://news.example:1023/',
    'http://news.example:2049/',
    'http://news.example:6000/',
    'http://news.example:6667/',
    'http://news.example:10080/',
  ])('%j', (text) => {
    expect(faultOf(text)).toBe('badUrl');
  });
});

describe('a private name is', () => {
  it.each([
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://intranet/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://router.home.arpa/',
  ])('%s', (text) => {
    expect(faultOf(text)).toBe('privateAddress');
  });
});

describe('what the operator opened', () => {
  it.each([
    ['http://intranet/', 'intranet', 'none'],
    ['http://intranet/', 'intranet:80', 'none'],
    ['http://intranet/', 'intranet:8080', 'privateAddress'],
    ['http://intranet:81/', 'intranet', 'badUrl'],
    ['http://intranet:81/', 'intranet:81', 'none'],
    ['http://intranet:6000/', 'intranet:6000', 'none'],
    ['http://news.example:81/', 'news.example:81', 'none'],
    ['http://10.0.0.1:81/', '10.0.0.1:81', 'none'],
    ['http://10.0.0.1:81/', '10.0.0.0/8', 'badUrl'],
    ['http://10.0.0.1/', '10.0.0.0/8', 'none'],
    ['http://[fd00::1]/', 'fd00::/8', 'none'],
    ['http://[::ffff:10.0.0.1]/', '10.0.0.0/8', 'privateAddress'],
    ['http://localhost/', '127.0.0.1', 'privateAddress'],
    ['ftp://intranet/', 'intranet', 'badUrl'],
    ['http://user@intranet/', 'intranet', 'badUrl'],
  ])('%s with %s: %s', (text, allow, fault) => {
    expect(faultOf(text, allow)).toBe(fault);
  });
});

it('nothing of what was given is in a message but the host', () => {
  const given = ['http://hunter2:hunter3@news.example/hunter4', 'hunter2', 'http://localhost/hunter2?hunter3#hunter4'];
  for (const text of given) {
    expect(() => parseTarget(text, [])).toThrow(FetchFailure);
    expect(() => parseTarget(text, [])).not.toThrow(/hunter/);
  }
});
