import { describe, expect, test } from 'vitest';
import { expectOnlyKnown } from '#testing/house-rules/breaches.ts';
import { houseImports, type Import, plantedImports } from '#testing/house-rules/imports.ts';
import { isTest } from '#testing/house-rules/sources.ts';

/**
 * The rooms of lib from the ground up, each with the rooms it may import: a row names only rows above it, so no two
 * rooms ever need each other.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  addresses: [],
  crypto: [],
  http: [],
  storage: [],
  db: ['crypto'],
  // the door: bin/serve.ts hands it whatever else it needs
  press: [],
  commands: [],
  // work on what strangers send, in processes of its own
  apart: [],
  // the only way out of the portal
  fetching: [],
  tokens: [],
  changes: [],
  audit: [],
  staff: ['commands', 'audit'],
  live: ['changes', 'staff'],
  editions: ['commands', 'changes', 'audit', 'staff'],
  alerts: ['changes', 'audit', 'staff', 'editions'],
  media: ['apart', 'storage', 'changes', 'audit', 'staff'],
  authors: ['changes', 'audit', 'staff', 'media'],
  topics: ['changes', 'audit', 'staff', 'authors'],
  stories: ['changes', 'audit', 'staff', 'live', 'editions', 'media', 'authors', 'topics', 'tokens'],
  // official services of the weather and traffic rooms
  sources: ['fetching', 'changes', 'audit', 'staff', 'editions'],
  weather: ['changes', 'staff', 'editions', 'sources'],
  traffic: ['fetching', 'changes', 'staff', 'editions', 'media', 'sources'],
  // both of them: asking, the desk, the command line, their feeds, blocks in stories
  conditions: [
    'commands',
    'fetching',
    'changes',
    'audit',
    'staff',
    'editions',
    'stories',
    'sources',
    'weather',
    'traffic',
  ],
  // of stories the blocks alone
  'foreign-html': ['stories'],
  wires: [
    'commands',
    'tokens',
    'fetching',
    'changes',
    'audit',
    'staff',
    'live',
    'editions',
    'media',
    'topics',
    'stories',
    'foreign-html',
  ],
  pages: ['changes', 'audit', 'staff', 'stories'],
  readership: ['stories'],
  search: ['tokens', 'editions', 'stories'],
  cards: ['storage', 'editions', 'media', 'stories'],
  feeds: ['editions', 'media', 'authors', 'topics', 'stories', 'pages', 'sources', 'weather', 'traffic'],
  mail: ['commands', 'audit', 'staff', 'editions'],
  sharing: ['editions', 'media', 'stories', 'readership', 'mail'],
  webmail: [
    'apart',
    'commands',
    'tokens',
    'storage',
    'audit',
    'staff',
    'live',
    'editions',
    'media',
    'authors',
    'stories',
    'foreign-html',
    // what is typed into a search is taken apart in one way
    'search',
    'mail',
    'wires',
  ],
  health: ['staff', 'mail', 'wires', 'sources', 'conditions'],
  // all that the worker does at its times
  jobs: [
    'changes',
    'staff',
    'media',
    'stories',
    'readership',
    'mail',
    'sharing',
    'health',
    'wires',
    'fetching',
    'sources',
    'conditions',
    'traffic',
    'webmail',
  ],
};

/** The first rooms are open to all after them, as is what stands in lib itself. */
const ground = ['', 'addresses', 'crypto', 'http', 'db'];

/** The room a file of lib is in; '' for lib itself, null elsewhere. */
function roomOf(file: string): string | null {
  const [top, room = '', ...rest] = file.split('/');
  if (top !== 'lib') return null;
  return rest.length > 0 ? room : '';
}

function isAllowed(from: string, to: string): boolean {
  const isOpen = to === '' || (ground.includes(to) && !ground.includes(from));
  return from === to || isOpen || (mayImport[from]?.includes(to) ?? false);
}

const breaches = (imports: readonly Import[]) =>
  imports
    .filter(({ from }) => !isTest(from))
    .filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      return here !== null && there !== null && !isAllowed(here, there);
    })
    .map(({ from, to }) => `${from} → ${to}`);

test('a room imports only rooms of its row', async () => {
  const imports = await houseImports();
  expect(imports.length).toBeGreaterThan(5000);
  expectOnlyKnown('rooms', breaches(imports));
});

test('the table goes one way, and has every room', async () => {
  const rooms = Object.keys(mayImport);
  for (const [place, room] of rooms.entries())
    expect(
      mayImport[room]?.filter((other) => !rooms.slice(0, place).includes(other)),
      `${room} may import`,
    ).toEqual([]);
  const built = new Set((await houseImports()).map(({ from }) => roomOf(from)).filter(Boolean));
  expect([...built].filter((room) => room && !rooms.includes(room))).toEqual([]);
});

describe('a breach is seen:', () => {
  test.each([
    ['a room above', 'lib/stories/x.ts', "import { a } from '#lib/feeds/rss.ts';"],
    ['a room beside, for a type', 'lib/search/x.ts', "import type { Mail } from '../mail/types.ts';"],
    ['several lines', 'lib/press/x.ts', "import type {\n  A,\n  B,\n} from '#lib/pages/kinds.ts';"],
    ['what is handed on', 'lib/mail/x.ts', "export type { Story } from '#lib/stories/types.ts';"],
    ['all that is handed on', 'lib/mail/x.ts', "export * from '#lib/stories/types.ts';"],
    ['an import for its effects', 'lib/audit/x.ts', "import '#lib/staff/permissions.ts';"],
    ['an import while it runs', 'lib/press/x.ts', "export const a = () => import('#lib/feeds/rss.ts');"],
    ['a type by its address', 'lib/press/x.ts', "export type A = import('#lib/feeds/rss.ts').A;"],
    ['the ground that knows a room', 'lib/x.ts', "import type { Db } from '#lib/db/client.ts';"],
    ['a room that is in no table', 'lib/horoscopes/x.ts', "import { a } from '#lib/stories/types.ts';"],
  ])('%s', async (_name, file, source) => {
    expect(breaches(await plantedImports({ [file]: source }))).toHaveLength(1);
  });

  test.each([
    ['a room below', 'lib/feeds/x.ts', "import { a } from '#lib/stories/types.ts';"],
    [
      'the ground',
      'lib/press/x.ts',
      "import { now } from '#lib/clock.ts';\nimport type { Db } from '#lib/db/client.ts';",
    ],
    ['a text', 'lib/press/x.ts', "export const a = \"import '#lib/feeds/rss.ts'\"; // import '#lib/feeds/rss.ts'"],
    ['a test', 'lib/audit/x.test.ts', "import { system } from '#lib/staff/permissions.ts';"],
  ])('but not %s', async (_name, file, source) => {
    expect(breaches(await plantedImports({ [file]: source }))).toEqual([]);
  });
});
