import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StoryBody } from '#components/story/body.tsx';
import type { LiveConditions } from '#lib/stories/blocks/conditions.ts';
import { everyBlock } from '#testing/stories/every-block.ts';
import { faultsWithoutStyles } from '#testing/without-styles.ts';

const block = everyBlock.conditions;

/** What a page hands in for the block. */
const liveNow: LiveConditions = {
  words: { ...block.taken, main: '−5\u00a0°C (23\u00a0°F)', details: ['Clear'], time: 'Now' },
  at: null,
  picture: null,
  more: { path: '/calgary/weather', text: 'Forecast and alerts' },
};
const picture = { path: '/cameras/a.webp', widthPx: 320, heightPx: 240, alt: 'The bridge, seen by a traffic camera' };
const livePicture: LiveConditions = {
  ...liveNow,
  words: { ...liveNow.words, time: 'Picture of 11:02 a.m. on Nov 20, 2026' },
  at: '2026-11-20T18:02:00.000Z',
  picture,
};

const print = (live?: LiveConditions, language = 'en') =>
  renderToStaticMarkup(
    <StoryBody
      body={[block]}
      pictures={new Map()}
      dateline=""
      language={language}
      live={live && new Map([[block.id, live]])}
    />,
  );

test('what the page hands in stands in the place of what was taken', () => {
  const html = print(liveNow);
  expect(html).toContain('−5\u00a0°C (23\u00a0°F)');
  expect(html).toContain('Now');
  expect(html).toContain('href="/calgary/weather"');
  expect(html).not.toContain('−8');
  expect(html).not.toContain('<time');
});

test('without it, what was taken stands with its time, and leads nowhere else', () => {
  const html = print();
  expect(html).toContain('−8\u00a0°C (18\u00a0°F)');
  expect(html).toContain('At 11:00 a.m. on Nov 20, 2026</time>');
  expect(html).not.toContain('/calgary/weather');
});

test('a camera’s picture has its size, its words and our own address', () => {
  const html = print(livePicture);
  expect(html).toContain('src="/cameras/a.webp"');
  expect(html).toContain('width="320" height="240"');
  expect(html).toContain('alt="The bridge, seen by a traffic camera"');
});

test('words in another language than the story’s are marked as such', () => {
  expect(print(undefined, 'fr-CA')).toContain('<section class="conditions" aria-label="Weather in Calgary" lang="en"');
  expect(print()).not.toContain('lang=');
});

test.each<[string, LiveConditions | undefined]>([
  ['taken', undefined],
  ['live', liveNow],
  ['live with a picture', livePicture],
])('is valid HTML and reads well without styles: %s', async (_name, live) => {
  const html = print(live);
  const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(`<main>${html}</main>`);
  expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  expect(faultsWithoutStyles(html)).toEqual([]);
});
