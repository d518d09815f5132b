import { HtmlValidate } from 'html-validate/node';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { TrafficMap } from '#components/traffic/map/traffic-map.tsx';
import { findOutline } from '#lib/traffic/map/find-outline.ts';
import { calgary } from '#testing/editions.ts';
import { shownEvent } from '#testing/traffic/events.ts';

const outline = findOutline(calgary);
if (!outline) throw new Error('no outline');
const line = [
  { latitude: 51.02, longitude: -114.01 },
  { latitude: 51, longitude: -114.02 },
];
const closed = shownEvent(1, 51.01, -114.015, { isFullClosure: true, line });
const show = (events: Parameters<typeof TrafficMap>[0]['events'], language = 'en-CA') =>
  renderToStaticMarkup(<TrafficMap events={events} outline={outline} language={language} />);

describe('the map', () => {
  test('has what is on it, with the numbers of the list', async () => {
    const html = show([
      closed,
      shownEvent(2, 51.05, -114.07),
      shownEvent(3, 50.95, -114.1, { phase: 'planned' }),
      shownEvent(4, 49.7, -112.8),
      { ...shownEvent(5, 0, 0), point: null, number: null },
    ]);
    expect(html.match(/href="#event-\d+"/g)).toEqual(['href="#event-1"', 'href="#event-2"', 'href="#event-3"']);
    const report = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(html);
    expect(report.results.flatMap((result) => result.messages.map(({ message }) => message))).toEqual([]);
    // the paper's pages allow neither
    expect(html).not.toMatch(/ style=|<script/);
  });

  test('tells a closed road from other events by its shape, and draws its course', () => {
    const [one = '', other = ''] = [show([closed]), show([shownEvent(1, 51.01, -114.015)])].map(
      (html) => /<a .*?<\/a>/.exec(html)?.[0],
    );
    expect([one.includes('<rect'), other.includes('<circle')]).toEqual([true, true]);
    expect(show([closed])).toContain('class="map-closed" d="M');
    expect(show([{ ...closed, isFullClosure: false }])).not.toContain('class="map-closed"');
  });

  test('speaks the language of its page', () => {
    expect(show([closed], 'fr-CA')).toMatch(/Carte des routes principales.*Numéro 1".*Route fermée/);
  });

  test('with thirty events is small', () => {
    const events = Array.from({ length: 30 }, (_, at) => ({ ...closed, number: at + 1, isFullClosure: at % 2 === 0 }));
    expect(Buffer.byteLength(show(events))).toBeLessThan(12_288);
  });
});
