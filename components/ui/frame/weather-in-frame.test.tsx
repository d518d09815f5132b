import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Masthead } from '#components/ui/frame/masthead.tsx';
import { SevereBanner } from '#components/ui/frame/severe-banner.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { SevereAlert } from '#lib/weather/types.ts';
import { calgary, montreal } from '#testing/editions.ts';
import { sky } from '#testing/weather/observations.ts';
import { faultsWithoutStyles } from '#testing/without-styles.ts';

const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'attr-case': 'off' } });
const now = new Date('2026-11-20T18:20:00Z');

async function expectSound(html: string) {
  const report = await validator.validateString(html);
  expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  expect(faultsWithoutStyles(html)).toEqual([]);
}

const mastheadOf = (edition: Edition, more: Partial<Parameters<typeof Masthead>[0]>) =>
  renderToStaticMarkup(
    <Masthead siteName="Action News" edition={edition} editions={[edition]} updatedAt={null} {...more} />,
  );

test.each([
  [
    calgary,
    [
      'aria-label="Weather, traffic and WebMail"',
      '<a href="/calgary/weather" aria-current="page">Weather</a>',
      '<a href="/webmail">WebMail</a>',
    ],
  ],
  [
    montreal,
    [
      'aria-label="Météo, circulation et WebMail"',
      '<a href="/montreal/traffic">Circulation</a>',
      '<a href="/webmail">WebMail</a>',
    ],
  ],
])('the doors in $language', async (edition, parts) => {
  const html = mastheadOf(edition, { door: 'weather' });
  await expectSound(html);
  expect(parts.filter((part) => !html.includes(part))).toEqual([]);
});

test.each<[string, Edition, string]>([
  ['metric', calgary, '−14\u00a0°C Snow'],
  ['U.S.', { ...calgary, units: 'us' }, '8\u00a0°F Snow'],
  ['French', montreal, '−14\u00a0°C Neige'],
])('the weather in one line, %s', async (_name, edition, words) => {
  const weather = { condition: sky('snow'), temperatureC: -13.6, isSample: false };
  const html = mastheadOf(edition, { weather });
  await expectSound(html);
  expect(html).toContain(words);
  expect(html).toContain('src="/icons/weather/snow.svg" alt=""');
  expect(mastheadOf(edition, { weather: { ...weather, isSample: true } })).toMatch(/\((?:sample|exemple)\)/);
});

const severe: SevereAlert = {
  severity: 'extreme',
  event: { en: 'Snow squall warning', fr: null },
  endsAt: new Date('2026-11-20T23:00:00Z'),
  others: 2,
  isSample: false,
};

test.each([
  [
    calgary,
    ['aria-label="Weather alert"', 'Snow squall warning', 'until <time', 'and 2 more', 'href="/calgary/weather"'],
  ],
  [montreal, ['aria-label="Alerte météo"', '<span lang="en">Snow squall warning</span>', 'et 2 de plus']],
])('a severe alert in $language', async (edition, parts) => {
  const html = renderToStaticMarkup(<SevereBanner severe={severe} edition={edition} now={now} />);
  await expectSound(html);
  expect(parts.filter((part) => !html.includes(part))).toEqual([]);
  // it was there when the page came: nothing may interrupt whoever listens to it
  expect(html).not.toMatch(/aria-live|role="alert"/);
});

test('an invented alert says so', () => {
  const html = renderToStaticMarkup(
    <SevereBanner severe={{ ...severe, isSample: true }} edition={calgary} now={now} />,
  );
  expect(html).toContain('Weather alert (sample)');
});
