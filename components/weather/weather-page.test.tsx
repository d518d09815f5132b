import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { WeatherPage } from '#components/weather/weather-page.tsx';
import { hourMs, minuteMs } from '#lib/clock.ts';
import type { Edition } from '#lib/editions/types.ts';
import { calgary, montreal } from '#testing/editions.ts';
import { airSaid, alertSaid, daysSaid, hoursSaid, nowSaid } from '#testing/weather/observations.ts';
import { reportOf } from '#testing/weather/report.ts';
import { faultsWithoutStyles } from '#testing/without-styles.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'attr-case': 'off', 'svg-focusable': 'off' },
});
const now = new Date('2026-11-20T18:20:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * minuteMs);

/** All parts, loaded so many minutes ago. */
const all = (minutes: number, isSample = false) => ({
  now: { fetchedAt: ago(minutes), isSample, observations: [nowSaid(ago(minutes))] },
  hours: { fetchedAt: ago(minutes), isSample, observations: hoursSaid(new Date('2026-11-20T18:00:00Z'), 30) },
  days: { fetchedAt: ago(minutes), isSample, observations: daysSaid(now, calgary.timeZone, 8) },
  alerts: { fetchedAt: ago(minutes), isSample, observations: [alertSaid()] },
  air: { fetchedAt: ago(minutes), isSample, observations: [airSaid(ago(minutes))] },
});

const print = (edition: Edition, said: Parameters<typeof reportOf>[1], at = now) =>
  renderToStaticMarkup(<WeatherPage report={reportOf(edition, said, at)} edition={edition} now={at} />);
/** What a reader reads, on one line, with plain spaces. */
const readOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');

const usual = all(10);
const states: [string, Edition, Parameters<typeof reportOf>[1]][] = [
  ['everything', calgary, usual],
  ['everything in French', montreal, usual],
  ['everything in U.S. units', { ...calgary, units: 'us', country: 'US', language: 'en-US' }, usual],
  ['what is out of date', calgary, all(13 * 60)],
  ['nothing that came', calgary, {}],
  ['an edition without sources', calgary, null],
  ['a sample', calgary, all(10, true)],
];

describe.each(states)('the page with %s', (_name, edition, said) => {
  const html = print(edition, said);

  test('is sound HTML', async () => {
    const report = await validator.validateString(html);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test('can be read without styles', () => expect(faultsWithoutStyles(html)).toEqual([]));

  test('has neither styles nor scripts in itself', () => expect(html).not.toMatch(/ style="|<script|<style/));
});

test('everything, in the words of the edition and both units', () => {
  const text = readOf(print(calgary, usual));
  const parts = [
    'Severe, orange',
    'Snowfall warning',
    'until further notice',
    'Alerts as of',
    '−14 °C 8 °F',
    'Feels like −21° −7°',
    'Low risk',
    '100.8 kPa 29.78 inHg',
    'Sunrise',
    'Data from alpha',
  ];
  expect(parts.filter((part) => !text.includes(part))).toEqual([]);
});

test('and in French', () => {
  const text = readOf(print(montreal, usual));
  const parts = [
    'Grave, orange',
    'Avertissement de neige',
    'Ressenti −21°',
    'Neige',
    'Risque faible',
    '70 %',
    'Aujourd’hui',
  ];
  expect(parts.filter((part) => !text.includes(part))).toEqual([]);
  expect(text).not.toMatch(/Snow|Feels/);
});

test('the table has every hour that is known, and the chart is for the eye alone', () => {
  const html = print(calgary, usual);
  expect(html.match(/<th scope="row"><time dateTime="2026-11-2\dT/g)).toHaveLength(30);
  expect(html).toMatch(/<figure class="hours-chart" aria-hidden="true">/);
});

describe('the state of each part is in words', () => {
  test('out of date', () => {
    const text = readOf(print(calgary, all(13 * 60)));
    expect(text.match(/Out of date: as of/g)).toHaveLength(4);
    expect(text).toContain('Alerts are out of date: last loaded at');
  });

  test('not loaded, with the way to the service itself', () => {
    const html = print(calgary, {});
    const text = readOf(html);
    expect(text).toContain('Alerts could not be loaded; this is not an all-clear.');
    expect(text).toContain('The hourly forecast could not be loaded.');
    expect(html.match(/href="https:\/\/alpha\.example\/here"/g)).toHaveLength(5);
    expect(text).not.toMatch(/No alerts/);
  });

  test('no alerts, as of a time', () => {
    const text = readOf(print(calgary, { ...usual, alerts: { fetchedAt: now, observations: [] } }));
    expect(text).toMatch(/No alerts for Calgary as of \d+:\d\d/);
  });

  test('no service', () => {
    const text = readOf(print(calgary, null));
    expect(text).toContain('No weather service has been set up for Calgary yet.');
    expect(text).not.toMatch(/No alerts/);
  });

  test('invented', () => {
    expect(readOf(print(calgary, all(10, true)))).toContain('Sample data – no live source reached yet');
    expect(readOf(print(calgary, usual))).not.toContain('Sample');
  });
});

describe('what services write is shown as they wrote it', () => {
  test('in paragraphs, and never as markup', () => {
    const text = { en: 'Snow <b>& ice</b>\non roads.\n\nStay home.', fr: null };
    const html = print(calgary, { ...usual, alerts: { fetchedAt: now, observations: [alertSaid({ text })] } });
    expect(html).toContain('<p>Snow &lt;b&gt;&amp; ice&lt;/b&gt;\non roads.</p><p>Stay home.</p>');
  });

  test('marked where it is in another language than the page', () => {
    const html = print(montreal, usual);
    expect(html).toContain('<p lang="en">Heavy snow is falling.</p>');
  });
});

test('an hour that the clocks show twice is told apart', () => {
  const at = new Date('2026-11-01T04:20:00Z');
  const hours = { fetchedAt: at, observations: hoursSaid(new Date('2026-11-01T04:00:00Z'), 6) };
  const toronto = { ...montreal, language: 'en-CA' };
  const rows = [...print(toronto, { hours }, at).matchAll(/<th scope="row">(.*?)<\/th>/g)].map(([, row = '']) =>
    readOf(row),
  );
  expect(rows.slice(0, 5)).toEqual(['12 a.m.', '1 a.m. (1st)', '1 a.m. (2nd)', '2 a.m.', '3 a.m.']);
});

test('an hour that the clocks leave out is none', () => {
  const at = new Date('2026-03-08T05:20:00Z');
  const hours = { fetchedAt: at, observations: hoursSaid(new Date(at.getTime() - (at.getTime() % hourMs)), 5) };
  const toronto = { ...montreal, language: 'en-CA' };
  const rows = [...print(toronto, { hours }, at).matchAll(/<th scope="row">(.*?)<\/th>/g)].map(([, row = '']) =>
    readOf(row),
  );
  expect(rows).toEqual(['12 a.m.', '1 a.m.', '3 a.m.', '4 a.m.', '5 a.m.']);
});
