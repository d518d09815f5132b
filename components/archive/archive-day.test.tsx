import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ArchiveDay } from '#components/archive/archive-day.tsx';
import { ArchiveMonth } from '#components/archive/archive-month.tsx';
import { countedPage } from '#lib/paged.ts';
import { calgary, montreal } from '#testing/editions.ts';
import { local, teaser } from '#testing/stories/fixtures.ts';

const world = { id: 2, slug: 'world', name: 'World', names: {} };
const headings = (html: string) =>
  [...html.matchAll(/<h[12][^>]*>(.*?)<\/h[12]>/g)].map(([, words = '']) => words.replace(/<[^>]+>/g, ''));

test('a day’s stories stand by section, in the order of the navigation', () => {
  const html = renderToStaticMarkup(
    <ArchiveDay
      edition={calgary}
      sections={[world, local]}
      day="2026-11-23"
      list={countedPage([teaser(1), teaser(2, { section: world })], 2, { page: 1, perPage: 200 })}
      before="2026-11-20"
      after={null}
    />,
  );
  expect(headings(html)).toEqual(['Monday, November 23, 2026', 'World', 'Local']);
  expect(html).toContain('2 stories');
  expect(html).toContain('href="/calgary/archive/2026-11-20"');
  expect(html).not.toContain('rel="next"');
});

test.each([
  [1, '1 nouvelle<'],
  [1_000, '1\u00a0000 nouvelles ou plus<'],
])('a day of %i stories in a French month', (storyCount, words) => {
  const days = [{ day: '2026-11-01', storyCount, newest: [teaser(1)] }];
  const html = renderToStaticMarkup(
    <ArchiveMonth edition={montreal} month="2026-11" days={days} before={null} after="2026-12" />,
  );
  expect(headings(html)).toEqual(['novembre 2026', 'dimanche 1er']);
  expect(html).toContain(words);
  expect(html).toContain('rel="next" href="/montreal/archive/2026-12"');
});
