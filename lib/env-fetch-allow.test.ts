import { describe, expect, it } from 'vitest';
import { EnvError, parseEnv } from '#lib/env.ts';

const range = (cidr: string, port: number | null = null) => ({ kind: 'range', cidr, port });
const name = (of: string, port: number | null = null) => ({ kind: 'name', name: of, port });

describe('FETCH_ALLOW', () => {
  it.each([
    [undefined, []],
    ['', []],
    [' , ', []],
    ['127.0.0.1', [range('127.0.0.1/32')]],
    ['127.0.0.1:8080', [range('127.0.0.1/32', 8080)]],
    ['::1', [range('::1/128')]],
    ['[::1]', [range('::1/128')]],
    ['[::1]:8080', [range('::1/128', 8080)]],
    ['10.1.0.0/16, fd00::/8', [range('10.1.0.0/16'), range('fd00::/8')]],
    ['0.0.0.0/0', [range('0.0.0.0/0')]],
    ['localhost', [name('localhost')]],
    ['News.Intranet:81', [name('news.intranet', 81)]],
    ['café.example', [name('xn--caf-dma.example')]],
  ])('%j opens %j', (FETCH_ALLOW, opened) => {
    expect(parseEnv({ FETCH_ALLOW }).FETCH_ALLOW).toEqual(opened);
  });

  it.each([
    '127.1',
    '127.0.0.1:0',
    '127.0.0.1:65536',
    '127.0.0.1:',
    '10.1.0.0/33',
    '10.1.0.0/',
    '10.1.0.0/16:80',
    '10.1/16',
    '[fd00::]/8',
    '[127.0.0.1]',
    'fd00::/129',
    'fe80::1%eth0',
    'http://news.example',
    'news.example/feed',
    'user@news.example',
    '*.example',
    '*',
    'news..example',
    '-- ; drop',
  ])('%j is refused', (entry) => {
    const parse = () => parseEnv({ FETCH_ALLOW: `127.0.0.1,${entry}` });
    expect(parse).toThrow(EnvError);
    expect(parse).toThrow(/^FETCH_ALLOW: entry 2 is no host such as 127\.0\.0\.1/);
  });

  it('has every fault told, and none repeated', () => {
    const parse = () => parseEnv({ FETCH_ALLOW: 'hunter2/x,a,hunter3!', PORT: 'y' });
    expect(parse).toThrow(/^PORT: .*\nFETCH_ALLOW: entry 1 .*\nFETCH_ALLOW: entry 3 /);
    expect(parse).not.toThrow(/hunter/);
  });
});
