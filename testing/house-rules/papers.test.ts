import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectPath } from '#lib/project.ts';

/* Whatever file or folder a paper names is there. Decisions and the changelog tell of a time with other names. */

const notOurs = /^(?:node_modules|test-results|\.(?:git|next.*|data.*|instruments))$/;
/** Every file and folder of the checkout, without what is installed, built or kept in it. */
const places = new Set(globSync('**/*', { cwd: projectPath(), exclude: (name) => notOurs.test(name) }));

const isPaper = (file: string) => /(?:^|\/)CONTEXT\.md$|^[A-Z]+\.md$|^docs\/[^/]+\.md$/.test(file);
const papers = [...places].filter((file) => isPaper(file) && file !== 'CHANGELOG.md');

const block = /^```.*?^```/gms;
const span = /`[^`\n]+`/g;
const link = /\]\(([^)#\s]+)\)/g;
const fromTop = /^(?:app|bench|bin|components|demo|docs|drizzle|e2e|enhancements|lib|public|testing)\//;
const sourceName = /^[\w.[\]-]+\.(?:tsx?|mjs|css|sql)$/;
const fromRoom = /^[a-z][\w-]*(?:\/[\w.[\]-]*)+$/;

/** What a paper names that is nowhere. */
function missingOf(paper: string, text: string): string[] {
  const room = dirname(paper);
  const blocks = text.match(block) ?? [];
  const prose = text.replace(block, '');
  const words = (code: readonly string[]) => code.flatMap((part) => part.split(/[,.;:]*[\s`]+/)).flatMap(expand);
  const links = [...prose.replace(span, '').matchAll(link)].map(([, target = '']) => target);
  return [
    ...links.filter((target) => !/^\w+:/.test(target) && !isThere(target, room)),
    ...words([...blocks, ...(prose.match(span) ?? [])]).filter(
      (path) => fromTop.test(path) && !isThere(path, '.', room),
    ),
    ...words(prose.match(span) ?? []).filter((name) => {
      if (sourceName.test(name)) return !isInRoom(room, name);
      return fromRoom.test(name) && !fromTop.test(name) && !isThere(name, room);
    }),
  ];
}

/** Is it there, from one of these folders? */
const isThere = (path: string, ...from: readonly string[]) =>
  from.some((folder) => places.has(join(folder, path).replace(/\/$/, '')));

/** A room's paper names files of that room; one above the rooms those of any. */
function isInRoom(room: string, name: string): boolean {
  const top = room === '.' || room === 'docs' ? '' : `${room}/`;
  return [...places].some((file) => file.startsWith(top) && (file === name || file.endsWith(`/${name}`)));
}

/** `lib/{feeds,cards}/` names two; a name with a gap in it, as `lib/<room>/actions.ts`, names nothing. */
function expand(path: string): string[] {
  if (/[<>*…]/.test(path)) return [];
  const [, before = '', inner, after = ''] = /^(.*?)\{([^}]*)\}(.*)$/.exec(path) ?? [];
  return inner === undefined ? [path] : inner.split(',').flatMap((part) => expand(before + part + after));
}

test.each(papers)('%s names only what is there', (paper) => {
  expect(missingOf(paper, readFileSync(projectPath(paper), 'utf8'))).toEqual([]);
});

describe('what is not there is seen:', () => {
  test.each([
    ['a link', '[why](docs/why.md) [here](https://news.example/docs)', 'docs/why.md'],
    ['a path', 'stands in `lib/press/gone.ts`, never in `lib/<room>/gone.ts`', 'lib/press/gone.ts'],
    ['one of two paths', '`lib/{press,gone}/`', 'lib/gone/'],
    ['a line of a map', '```\nlib/gone    nothing\nlib/press   the door\n```', 'lib/gone'],
    ['a file of the room', '`door.ts` opens `window.ts`', 'window.ts'],
    ['a folder of the room', 'a floor `cellar/`', 'cellar/'],
  ])('%s', (_name, text, missing) => {
    const paper = missing.startsWith('docs/') ? 'README.md' : 'lib/press/CONTEXT.md';
    expect(missingOf(paper, text)).toEqual([missing]);
  });
});
