import { describe, expect, test } from 'vitest';
import { expectOnlyKnown } from '#testing/house-rules/breaches.ts';
import { filesReached, houseImports, type Import, plantedImports } from '#testing/house-rules/imports.ts';
import { isTest } from '#testing/house-rules/sources.ts';

/*
 * A page hands components their data and actions. So a component imports nothing that leads to the database or the
 * environment, however far down, and not for a type either: types that leave a room stand in its types.ts.
 */

const isOfServer = (file: string) => /^lib\/(?:db\/|env\.ts$|.*\/schema\.ts$)|^drizzle-orm\b/.test(file);

/** @param imports of all files between the components and the database */
function breaches(imports: readonly Import[]): string[] {
  const backwards = imports.map(({ from, to, isOfTypes }) => ({ from: to, to: from, isOfTypes }));
  const leading = filesReached(backwards.map(({ from }) => from).filter(isOfServer), backwards);
  return imports
    .filter(
      ({ from, to }) => from.startsWith('components/') && !isTest(from) && to.startsWith('lib/') && leading.has(to),
    )
    .map(({ from, to }) => `${from} → ${to}`);
}

test('no component knows the database or the environment', async () => {
  expectOnlyKnown('components', breaches(await houseImports()));
});

describe('a breach is seen:', () => {
  test.each([
    ['the environment', "import { env } from '#lib/env.ts';"],
    ['a schema', "import { stories } from '#lib/stories/schema.ts';"],
    ['a type of the database', "import type { Db } from '#lib/db/client.ts';"],
    ['a query’s type', "import type { Row } from '#lib/stories/queries.ts';"],
    ['an action', "import { save } from '#lib/stories/actions.ts';"],
  ])('%s', async (_name, source) => {
    const imports = await plantedImports({
      'components/story/x.tsx': source,
      'lib/stories/actions.ts': "'use server';\nimport { list } from './queries.ts';\nexport const save = list;",
      'lib/stories/queries.ts': "import { sql } from 'drizzle-orm';\nexport const list = sql;",
    });
    expect(breaches(imports)).toHaveLength(1);
  });

  test('but not where a room’s types are taken', async () => {
    const imports = await plantedImports({
      'components/story/x.tsx': "import { type Story, limit } from '#lib/stories/types.ts';",
      'lib/stories/types.ts':
        "import type { Db } from '#lib/db/client.ts';\nexport type Story = Db;\nexport const limit = 1;",
    });
    expect(breaches(imports)).toEqual([]);
  });
});
