import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { normalizeAppPath } from 'next/dist/shared/lib/router/utils/app-paths.js';
import { getRouteRegex } from 'next/dist/shared/lib/router/utils/route-regex.js';
import { getSortedRoutes } from 'next/dist/shared/lib/router/utils/sorted-routes.js';
import { describe, expect, test } from 'vitest';
import { addressOf } from '#lib/addresses/address-of.ts';
import { addresses } from '#lib/addresses/addresses.ts';
import { findAddress } from '#lib/addresses/find-address.ts';
import type { Row } from '#lib/addresses/row.ts';
import { projectPath } from '#lib/project.ts';

const rows: readonly (readonly [string, Row])[] = Object.entries(addresses);
/** What Next answers: the press answers for the others by itself. */
const composed = rows.filter(([, { kind }]) => !['file', 'fixed', 'reserved'].includes(kind));

/** By Next's pattern of a route, the files that answer it. */
const files = new Map(
  globSync(['**/{page.tsx,route.ts}', '.well-known/**/route.ts'], { cwd: projectPath('app') }).map((file) => [
    normalizeAppPath(`/${file.replace(/\.tsx?$/, '')}`),
    file,
  ]),
);

/** The file that Next answers a path with, by its own rules. */
function fileOf(path: string): string | undefined {
  const route = getSortedRoutes([...files.keys()]).find((one) => getRouteRegex(one).re.test(path));
  return route && files.get(route);
}

/** `/:edition/:rest*` as Next writes it. */
const nextPattern = (pattern: string) =>
  pattern.replace(/:(\w+)([+*]?)/g, (_all, part, many) =>
    many === '*' ? `[[...${part}]]` : many === '+' ? `[...${part}]` : `[${part}]`,
  );

/** Some values fit a pattern's parts that no other row is about. */
function exampleOf({ pattern, where }: Row): string {
  return pattern.replace(/:(\w+)([+*]?)/g, (_all, part: string, many: string) =>
    many ? 'some/where/else/far' : (where?.[part]?.[0] ?? `some-${part}`),
  );
}

describe('every address', () => {
  test.each(composed)('%s is answered by the file that its row names', (_name, row) => {
    expect(fileOf(exampleOf(row))).toBe(files.get(nextPattern(row.at ?? row.pattern)));
  });

  test.each(rows)('%s is found by its own example', (name, row) => {
    expect(findAddress(exampleOf(row)).name).toBe(name);
  });

  test('every file that answers is named by a row', () => {
    const named = new Set(composed.map(([, row]) => files.get(nextPattern(row.at ?? row.pattern))));
    expect([...files.values()].filter((file) => !named.has(file))).toEqual([]);
  });

  test('every file of public/ is answered as a file', () => {
    const published = globSync('**/*.*', { cwd: projectPath('public') });
    expect(published.length).toBeGreaterThan(3);
    expect(published.filter((file) => findAddress(`/${file}`).row.kind !== 'file')).toEqual([]);
  });

  const pages = rows.filter(([, { kind }]) => kind === 'page');
  test.each(pages)('%s is asked with a query exactly when its page reads one', (_name, row) => {
    const file = projectPath('app', fileOf(exampleOf(row)) ?? '');
    const own = readFileSync(file, 'utf8');
    // a page may share what it is with another address
    const shared = [...own.matchAll(/from '(\.\/[\w-]+\.tsx)'/g)].map(([, path = '']) => join(dirname(file), path));
    const page = [own, ...shared.map((path) => readFileSync(path, 'utf8'))].join('\n');
    const alone = pages.filter(([, other]) => fileOf(exampleOf(other)) === fileOf(exampleOf(row))).length === 1;
    // of several rows with one file, the file knows which it is
    if (alone) expect('reads' in row).toBe(/\bsearchParams\b|, (?:page|query)\) =>/.test(page));
  });
});

describe('an address is made', () => {
  test.each([
    [addressOf('home'), '/'],
    [addressOf('topic', { edition: 'calgary', topic: 'transit' }), '/calgary/topics/transit'],
    [addressOf('topic', { edition: 'calgary', topic: 'transit' }, { page: 2 }), '/calgary/topics/transit?page=2'],
    [addressOf('topic', { edition: 'calgary', topic: 'transit' }, { page: 1 }), '/calgary/topics/transit'],
    [addressOf('newsroomPage', { edition: 'calgary', kind: 'about' }), '/calgary/about'],
    [addressOf('deskStoryVersion', { id: 7, number: 2 }), '/desk/stories/7/versions/2'],
    [addressOf('admin', { path: '' }), '/admin/'],
    [
      addressOf('search', {}, { edition: 'calgary', q: 'a b', section: '', from: null }),
      '/search?q=a+b&edition=calgary',
    ],
  ])('%s', (made, expected) => expect(made).toBe(expected));

  test('of what its row says, and of nothing else', () => {
    // @ts-expect-error: there is no such page
    addressOf('newsroomPage', { edition: 'calgary', kind: 'horoscope' });
    // @ts-expect-error: a part is missing
    addressOf('topic', { edition: 'calgary' });
    // @ts-expect-error: it reads no such parameter
    addressOf('topic', { edition: 'calgary', topic: 'transit' }, { q: 'bridge' });
    // @ts-expect-error: it reads none
    addressOf('story', { story: 'a-1' }, { page: 2 });
  });
});

test.each([
  ['/story/crue-7/history', 'storyHistory', { story: 'crue-7' }],
  ['/share/status/a-secret', 'shareStatus', { token: 'a-secret' }],
  ['/share/mastodon/7/more', 'shareNothing', { rest: 'mastodon/7/more' }],
  ['/calgary/about', 'newsroomPage', { edition: 'calgary', kind: 'about' }],
  ['/calgary/about-us', 'section', { edition: 'calgary', section: 'about-us' }],
  ['/calgary/', 'nothing', { edition: 'calgary', rest: '' }],
  ['/calgary/archive/2026/11', 'nothing', { edition: 'calgary', rest: 'archive/2026/11' }],
  ['/', 'home', {}],
  ['no path at all', 'nothing', {}],
])('%s is found as %s', (path, name, parts) => {
  expect(findAddress(path)).toMatchObject({ name, parts });
});
