import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Picture } from '#components/media/picture.tsx';
import type { Rendition, ShownPicture } from '#lib/media/types.ts';

const rendition = (widthPx: number, format: Rendition['format']): Rendition => ({
  url: `/media/a-${widthPx}.${format}`,
  widthPx,
  heightPx: Math.round((widthPx * 2) / 3),
  format,
});

const picture: ShownPicture = {
  mediaId: 'a',
  caption: '',
  credit: '',
  alt: 'A "river"',
  widthPx: 1600,
  heightPx: 1067,
  original: { url: '/media/a.jpg', widthPx: 1600, heightPx: 1067, format: 'jpeg' },
  variants: (['jpeg', 'webp', 'avif'] as const).flatMap((format) =>
    [1280, 480, 800].map((width) => rendition(width, format)),
  ),
};

test('the best format first, each from narrow to wide, with the size of its slot', () => {
  const html = renderToStaticMarkup(<Picture picture={picture} sizes="50vw" />);
  expect(html.indexOf('image/avif')).toBeLessThan(html.indexOf('image/webp'));
  expect(html).toContain(
    'srcSet="/media/a-480.avif 480w, /media/a-800.avif 800w, /media/a-1280.avif 1280w" sizes="50vw"',
  );
  expect(html).toContain('<img src="/media/a-800.jpeg" width=');
});

test('a small place is offered small pictures only', () => {
  const html = renderToStaticMarkup(<Picture picture={picture} sizes="7rem" upToPx={800} />);
  expect(html).toContain('srcSet="/media/a-480.avif 480w, /media/a-800.avif 800w" sizes="7rem"');
  expect(html).not.toContain('1280');
});

test('the original until there are variants', () => {
  const html = renderToStaticMarkup(<Picture picture={{ ...picture, variants: [] }} sizes="50vw" />);
  expect(html).not.toContain('<source');
  expect(html).not.toContain('srcSet');
  expect(html).toContain('src="/media/a.jpg"');
});

test('room is kept for it, and its words are escaped', () => {
  const html = renderToStaticMarkup(<Picture picture={picture} sizes="50vw" />);
  expect(html).toContain('width="1600" height="1067" alt="A &quot;river&quot;"');
});

test.each([
  [true, 'fetchPriority="high"', 'loading='],
  [false, 'loading="lazy"', 'fetchPriority'],
])('leading %s: %s', (leading, wanted, unwanted) => {
  const html = renderToStaticMarkup(<Picture picture={picture} sizes="50vw" leading={leading} />);
  expect(html).toContain(wanted);
  expect(html).not.toContain(unwanted);
});
