import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

type Locked = { version: string; resolved?: string; optionalDependencies?: Record<string, string> };

test('the lockfile holds every platform’s packages, so that npm ci takes it everywhere (mend: npm run lockfile)', async () => {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter(
      (name) => place && !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
  expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([]);
});
