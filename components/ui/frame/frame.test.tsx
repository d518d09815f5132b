import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Footer } from '#components/ui/frame/footer.tsx';
import { Masthead } from '#components/ui/frame/masthead.tsx';
import { SectionNav } from '#components/ui/frame/section-nav.tsx';
import type { Edition } from '#lib/editions/types.ts';
import { calgary, montreal } from '#testing/editions.ts';
import { local } from '#testing/stories/fixtures.ts';
import { faultsWithoutStyles } from '#testing/without-styles.ts';

const printFrame = (edition: Edition) => {
  const frame = { siteName: 'Action News', edition, editions: [calgary, montreal] };
  return renderToStaticMarkup(
    <>
      <Masthead {...frame} updatedAt={new Date('2025-11-23T13:35:00Z')} />
      <SectionNav edition={edition} sections={[local]} current="local" isHere />
      <Footer {...frame} sections={[local]} pages={[{ kind: 'privacy', language: 'en' }]} year="2025" />
    </>,
  );
};

test.each([
  [
    calgary,
    [
      'Updated: <time dateTime="2025-11-23T06:35:00-07:00">23rd November 2025 06:35</time>',
      'aria-label="Editions"',
      'aria-label="Sections"',
      'aria-current="page">Local</a>',
      'Copyright © 2025 Action News. All rights reserved.',
    ],
  ],
  [
    montreal,
    [
      'Mis à jour\u00a0: <time dateTime="2025-11-23T08:35:00-05:00">23 novembre 2025, 8\u00a0h\u00a035</time>',
      'aria-label="Éditions"',
      'aria-label="Rubriques"',
      'aria-current="page">Actualités locales</a>',
      '© 2025 Action News. Tous droits réservés.',
    ],
  ],
])('the frame of $language speaks it', (edition, parts) => {
  const html = printFrame(edition);
  expect(parts.filter((part) => !html.includes(part))).toEqual([]);
  expect(faultsWithoutStyles(html)).toEqual([]);
});
