import { describe, expect, test } from 'vitest';
import { expectOnlyKnown } from '#testing/house-rules/breaches.ts';
import { houseImports, type Import, plantedImports } from '#testing/house-rules/imports.ts';
import { isTest } from '#testing/house-rules/sources.ts';

/**
 * What each part of the house may import. The portal is `app components lib enhancements`, and nothing in it knows what
 * stands beside it.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  app: ['components', 'lib'],
  components: ['lib'],
  enhancements: ['lib'],
  lib: [],
  drizzle: [],
  demo: ['lib'],
  testing: ['lib', 'demo', 'bin'],
  bench: ['lib', 'demo', 'bin', 'testing'],
  bin: ['lib', 'demo', 'bench', 'testing'],
  e2e: ['lib', 'testing'],
};

/** Pages are made in app and components only. */
const isReact = (name: string) => /^react(?:-dom)?(?:\/|$)/.test(name);

function isAllowed({ from, to }: Import): boolean {
  const [here = '', there = ''] = [from, to].map((path) => path.split('/')[0]);
  if (here === 'lib' && isReact(to)) return false;
  // a package, or a file of the checkout itself
  if (here === there || !(there in mayImport) || !(here in mayImport)) return true;
  return mayImport[here]?.includes(there) || (isTest(from) && there === 'testing');
}

const breaches = (imports: readonly Import[]) =>
  imports.filter((one) => !isAllowed(one)).map(({ from, to }) => `${from} → ${to}`);

test('the portal knows nothing of what stands beside it', async () => {
  expectOnlyKnown('portal-stands-alone', breaches(await houseImports()));
});

describe('a breach is seen:', () => {
  test.each([
    ['a component in lib', 'lib/feeds/x.ts', "import { Deck } from '#components/story/deck.tsx';"],
    ['React in lib', 'lib/feeds/x.ts', "import type { ReactNode } from 'react';"],
    ['a page in a component', 'components/ui/x.tsx', "import { words } from '../../app/(reader)/words.ts';"],
    ['the demo in lib', 'lib/media/x.ts', "export const a = () => import('#demo/seed.ts');"],
    ['a test’s help in lib', 'lib/media/x.ts', "import { testStorage } from '#testing/media/test-storage.ts';"],
    ['a journey in bin', 'bin/x.ts', "import { open } from '#e2e/journey.ts';"],
    ['bin in a journey', 'e2e/x.spec.ts', "import { serve } from '#bin/serve.ts';"],
    [
      'a style sheet of a page in a component’s',
      'components/ui/x.css',
      "@import '../../app/(reader)/styles/base.css';",
    ],
  ])('%s', async (_name, file, source) => {
    expect(breaches(await plantedImports({ [file]: source }))).toHaveLength(1);
  });

  test('but not where a test asks for help', async () => {
    const source = "import { testStorage } from '#testing/media/test-storage.ts';";
    expect(breaches(await plantedImports({ 'lib/media/x.test.ts': source }))).toEqual([]);
  });
});
