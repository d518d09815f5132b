import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { RequestTable } from '#components/desk/sources/request-table.tsx';
import { SourceFacts } from '#components/desk/sources/source-facts.tsx';
import { SourceTable } from '#components/desk/sources/source-table.tsx';
import type { RequestStatus, SourceStatus } from '#lib/conditions/desk/types.ts';
import { calgary } from '#testing/editions.ts';
import { gaugeAdapter } from '#testing/sources/gauge.ts';

const now = new Date('2026-11-20T18:00:00Z');
const earlier = new Date('2026-11-20T16:00:00Z');
const request: RequestStatus = {
  request: 'warnings',
  fetchedAt: earlier,
  askedAt: now,
  dueAt: now,
  failures: 0,
  failure: null,
  dropped: 0,
  isSample: false,
  parts: [{ name: 'warnings', state: { kind: 'empty', asOf: earlier }, count: 0 }],
};
const status: SourceStatus = {
  source: { id: 7, editionId: 1, adapter: 'gauge', settings: {}, position: 1, pausedAt: null, version: 2 },
  edition: calgary,
  adapter: gaugeAdapter('https://gauges.example'),
  title: 'River Gauge Office',
  standing: 'fine',
  isWrong: false,
  words: ['It last answered well 2 hours ago.'],
  lastGoodAt: earlier,
  nextAt: now,
  requests: [request],
};
const table = (maySave: boolean, over: Partial<SourceStatus> = {}) =>
  renderToStaticMarkup(<SourceTable sources={[{ ...status, ...over }]} now={now} maySave={maySave} />);
const said = (over: Partial<RequestStatus>) =>
  renderToStaticMarkup(<RequestTable status={{ ...status, requests: [{ ...request, ...over }] }} now={now} />);

describe('a source in the list', () => {
  test('says how it is doing, and can be changed by whoever may', () => {
    expect(table(true)).toContain('It last answered well 2 hours ago.');
    expect(table(true)).toContain('value="pause 7 2"');
    expect(table(true, { source: { ...status.source, pausedAt: now }, nextAt: null })).toContain('value="resume 7 2"');
    expect(table(false)).not.toContain('<button');
  });

  test('is told from others of its service by its settings', () => {
    const source = { ...status.source, settings: { river: 'elbow', unknown: 1045 } };
    const words = table(false, { source });
    expect(words).toContain('River: elbow');
    expect(words).not.toContain('1045');
  });

  test.each([
    ['now', 0],
    ['in a moment', 20_000],
    ['in 2 minutes', 120_000],
  ])('is asked next %s', (words, inMs) => {
    const nextAt = new Date(now.getTime() + inMs);
    expect(table(false, { nextAt })).toContain(words);
  });

  test('is there without an adapter, too', () => {
    const html = table(true, { adapter: null, title: 'barometer', lastGoodAt: null });
    expect(html).toContain('barometer');
    expect(html).toContain('never');
    expect(renderToStaticMarkup(<SourceFacts status={{ ...status, adapter: null }} />)).not.toContain('Its page');
  });
});

describe('what a request last said', () => {
  test.each([
    ['nothing to report', {}],
    ['3 records', { parts: [{ name: 'levels', state: { kind: 'fresh', asOf: now }, count: 3 }] }],
    ['1 record, old by now', { parts: [{ name: 'levels', state: { kind: 'stale', asOf: now }, count: 1 }] }],
    ['nothing that can be shown', { parts: [{ name: 'levels', state: { kind: 'failed', lastAt: null }, count: 0 }] }],
    ['It was away. It failed 3 times in a row.', { failures: 3, failure: 'It was away.' }],
    ['Invented sample data', { isSample: true }],
    ['Left out, as it could not be read: 2', { dropped: 2 }],
    ['Where to ask for the rest', { parts: [] }],
  ] as const)('is in words: %s', (words, over) => {
    expect(said({ ...over, parts: 'parts' in over ? [...over.parts] : request.parts })).toContain(words);
  });

  test('is nothing where there is nothing to ask', () => {
    expect(renderToStaticMarkup(<RequestTable status={{ ...status, requests: [] }} now={now} />)).toContain(
      'There is nothing to ask it for yet.',
    );
  });
});
