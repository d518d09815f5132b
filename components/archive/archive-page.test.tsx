import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ArchivePage } from '#components/archive/archive-page.tsx';
import { calgary, montreal } from '#testing/editions.ts';

test('the months of each year, the newest year first and January before February', () => {
  const html = renderToStaticMarkup(<ArchivePage edition={calgary} months={['2026-02', '2026-01', '2025-12']} />);
  expect(
    [...html.matchAll(/<h2[^>]*>(\d+)|href="\/calgary\/archive\/([^"]+)"/g)].map(([, year, month]) => year ?? month),
  ).toEqual(['2026', '2026-01', '2026-02', '2025', '2025-12']);
});

test('of an edition that has published nothing says so: every page leads here', () => {
  expect(renderToStaticMarkup(<ArchivePage edition={montreal} months={[]} />)).toContain('Rien n’a encore été publié');
});
