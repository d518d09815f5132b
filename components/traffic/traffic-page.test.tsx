import { HtmlValidate } from 'html-validate';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { TrafficPage } from '#components/traffic/traffic-page.tsx';
import { hourMs, minuteMs } from '#lib/clock.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { PartState } from '#lib/sources/types.ts';
import type { ShownEvent, TrafficFilter, TrafficReport, TrafficSource } from '#lib/traffic/types.ts';
import { calgary, montreal } from '#testing/editions.ts';
import { clock as now } from '#testing/sources/read-with.ts';
import { testEvent } from '#testing/traffic/test-sources.ts';
import { faultsWithoutStyles } from '#testing/without-styles.ts';

const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'attr-case': 'off' } });
const from = (ms: number) => new Date(now.getTime() + ms);
const everything: TrafficFilter = { road: null, kind: null };

const source = (state: PartState, said: Partial<TrafficSource> = {}): TrafficSource => ({
  sourceId: 1,
  title: 'City roads',
  homepage: 'https://city.example/roads',
  state,
  isPartly: false,
  ...said,
});
const fresh = source({ kind: 'fresh', asOf: now });
const event = (id: string, said: Partial<ShownEvent> = {}): ShownEvent => ({
  ...testEvent(id),
  sourceId: 1,
  phase: 'now',
  number: null,
  ...said,
});
const none = { events: [], roads: [], cameras: [], signs: [], advisories: [] };
const report = (said: Partial<TrafficReport> = {}): TrafficReport => ({
  events: [],
  eventCount: said.events?.length ?? 0,
  roadChoices: ['Harbour Road'],
  kindChoices: ['collision', 'closure'],
  roads: [],
  cameras: [],
  signs: [],
  advisories: [],
  sources: { ...none, events: [fresh] },
  attributions: [],
  isSample: false,
  ...said,
});

const whole = report({
  events: [
    event('bridge', {
      isFullClosure: true,
      kind: 'closure',
      number: 1,
      place: 'Harbour Bridge',
      text: 'Closed by ice.',
      endsAt: from(5 * hourMs),
    }),
    event('late', { endsAt: from(-hourMs), lanesClosed: 2, lanesTotal: 3, delayMinutes: 12.4, number: 2 }),
    event('works', { phase: 'scheduled-now', certainty: 'scheduled', kind: 'roadwork', isUntilFurtherNotice: true }),
    event('soon', { phase: 'planned', isFullClosure: true, startsAt: from(40 * hourMs), language: 'fr' }),
    event('old', { phase: 'long-term', startsAt: new Date('2012-03-01T12:00:00Z') }),
  ],
  roads: [
    {
      id: 'a',
      road: 'Highway 9',
      stretch: 'East of Pier 4',
      condition: 'Partly ice covered',
      besides: ['Drifting snow'],
      visibility: 'Poor',
      updatedAt: from(-hourMs),
      point: null,
    },
    {
      id: 'b',
      road: 'Highway 10',
      stretch: '',
      condition: null,
      besides: [],
      visibility: null,
      updatedAt: null,
      point: null,
    },
  ],
  cameras: [
    {
      sourceId: 1,
      id: '1',
      place: 'Pier 1',
      picture: { path: '/cameras/a.webp', widthPx: 480, heightPx: 270 },
      takenAt: from(-2 * minuteMs),
      isOld: false,
      isInService: true,
    },
    {
      sourceId: 1,
      id: '2',
      place: 'Pier 2',
      picture: { path: '/cameras/b.webp', widthPx: 480, heightPx: 270 },
      takenAt: from(-hourMs),
      isOld: true,
      isInService: true,
    },
    { sourceId: 1, id: '3', place: 'Pier 3', picture: null, takenAt: null, isOld: false, isInService: true },
    { sourceId: 1, id: '4', place: 'Pier 4', picture: null, takenAt: null, isOld: false, isInService: false },
  ],
  signs: [
    {
      id: 's',
      place: 'Pier 4',
      road: null,
      direction: 'west',
      point: null,
      pages: [['SLOW DOWN', 'ICE'], ['AHEAD']],
      updatedAt: null,
    },
  ],
  advisories: [
    { id: 'n', text: 'A storm is coming.', language: 'en', isImportant: true, startsAt: null, endsAt: null },
  ],
  sources: { events: [fresh], roads: [fresh], cameras: [fresh], signs: [fresh], advisories: [fresh] },
  attributions: [
    { text: 'Under the licence of the city.', url: 'https://city.example/licence' },
    { text: 'And of the county.', url: null },
  ],
  isSample: true,
});

type Shown = { edition?: Edition; filter?: TrafficFilter; map?: ReactNode };

function print(shown: TrafficReport, { edition = calgary, filter = everything, map = <p>map</p> }: Shown = {}): string {
  const path = `/${edition.slug}/traffic`;
  return renderToStaticMarkup(<TrafficPage {...{ edition, filter, map, path, now }} report={shown} />);
}
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe.each([
  [
    'English',
    calgary,
    ['Closed', 'Until', 'Was to end:', 'Scheduled for now', 'No report', 'Old picture:', 'Out of service'],
  ],
  [
    'French',
    montreal,
    ['Fermée', 'Fin prévue', 'Devait finir', 'Prévu pour maintenant', 'Aucun rapport', 'Image ancienne'],
  ],
])('in %s', (_language, edition, said) => {
  test.each([
    ['a whole page', whole],
    ['a quiet one', report({ sources: { ...none, events: [source({ kind: 'empty', asOf: now })] } })],
    ['one that failed', report({ sources: { ...none, events: [source({ kind: 'failed', lastAt: from(-hourMs) })] } })],
    ['one without services', report({ sources: none })],
  ])('%s is valid, and read without styles', async (_what, shown) => {
    const html = print(shown, { edition });
    const { results } = await validator.validateString(`<main>${html}</main>`);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
    expect(faultsWithoutStyles(html)).toEqual([]);
  });

  test('everything is said in words', () => {
    const text = textOf(print(whole, { edition }));
    for (const words of said) expect(text).toContain(words);
  });
});

test('a closed road stands first, with its end before its words', () => {
  const html = print(whole);
  const text = textOf(html);
  expect(text).toMatch(/Closed Harbour Road, northbound Harbour Bridge Since .+ · Until 5:00 p\.m\. Closed by ice\./);
  expect(html.indexOf('Harbour Bridge')).toBeLessThan(html.indexOf('Harbour Road at pier late'));
  expect(html).toContain('id="event-1"');
  expect(html).not.toContain('event-null');
  expect(text).toContain('2 of 3 lanes closed · Delay: 12 minutes · City roads');
  expect(text).toContain('Happening now 1 road closed, 2 other reports');
});

test('a scheduled closure below what is reported is named above it', () => {
  const works = event('works', {
    phase: 'scheduled-now',
    isFullClosure: true,
    place: 'Old Bridge',
    endsAt: from(hourMs),
  });
  const text = textOf(print(report({ events: [event('a'), works] })));
  expect(text.indexOf('Old Bridge')).toBeLessThan(text.indexOf('pier a'));
});

describe('a service says', () => {
  test.each([
    [{ kind: 'fresh', asOf: now }, 'City roads: as of 12:00 p.m.'],
    [{ kind: 'empty', asOf: now }, 'City roads: no incidents reported as of 12:00 p.m.'],
    [{ kind: 'stale', asOf: from(-3 * hourMs) }, 'Out of date. City roads: last heard from at 9:00 a.m.'],
    [{ kind: 'failed', lastAt: null }, 'City roads could not be loaded. This does not mean that the roads are clear.'],
  ] as const)('how it stands: %j', (state, words) => {
    const html = print(report({ sources: { ...none, events: [source(state)] } }));
    expect(textOf(html)).toContain(words);
    expect(html.includes('href="https://city.example/roads"')).toBe(state.kind === 'failed');
    expect(textOf(html).includes('Nothing is reported')).toBe(state.kind === 'fresh' || state.kind === 'empty');
  });

  test('that notices could not be had, once', () => {
    const failed = source({ kind: 'failed', lastAt: null });
    const times = (sources: TrafficReport['sources']) =>
      textOf(print(report({ sources }))).split('could not be').length - 1;
    expect(times({ ...none, events: [fresh], advisories: [failed] })).toBe(1);
    expect(times({ ...none, events: [failed], advisories: [failed] })).toBe(1);
  });
});

test('a filter that nothing matches says so, and leads back', () => {
  const html = print(report({ eventCount: 3 }), { filter: { road: '<Nowhere>', kind: 'closure' } });
  expect(textOf(html)).toContain(
    'Showing only: &lt;Nowhere&gt; · Closure Show everything Nothing matches this choice.',
  );
  expect(html).toContain('<a href="/calgary/traffic">');
  expect(html).toContain('<option value="closure" selected="">');
});

test('without a map nothing is numbered, and links to events still lead there', () => {
  const html = print(whole, { map: null });
  expect(html).not.toContain('event-number');
  expect(html).toContain('id="event-2"');
});
