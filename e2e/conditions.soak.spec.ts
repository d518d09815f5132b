import { expect, test } from '@playwright/test';
import { hourMs, now } from '#lib/clock.ts';
import type { Adapter } from '#lib/sources/types.ts';
import { calgary as cityOfCalgary } from '#lib/traffic/adapters/calgary.ts';
import { eccc } from '#lib/weather/adapters/eccc.ts';
import { metNorway } from '#lib/weather/adapters/met-norway.ts';
import { listAsked, tellService } from '#testing/conditions/stub-services.ts';
import { calgary } from '#testing/editions.ts';
import { ask } from '#testing/http/ask.ts';
import { soakCount } from '#testing/soak.ts';
import { alert, list } from '#testing/weather/answers/eccc.ts';
import { forecast, series } from '#testing/weather/answers/met-norway.ts';
import { restServices, type ServedPaper, startServedPaper } from './served-paper.ts';

/** What official services say, and do not say, as readers see it: from their answers over the worker to every page. */
type Founded = { editionId: number; sectionId: number };

/** The worker looks for what is due each few seconds, and leaves a second between two requests. */
const soon = { timeout: 60_000, intervals: [500] };

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let served: ServedPaper;
let story: { path: string };

test.beforeAll(async () => {
  test.setTimeout(6 * 60_000);
  served = await startServedPaper();
  const { paper } = served;
  const founded = await paper.take<Founded>('found');
  const { editionId } = founded;
  await paper.take('add-source', { editionId, adapter: 'eccc', settings: { site: 'ab-52' } });
  await paper.take('add-source', { editionId, adapter: 'met-norway' });
  await paper.take('add-source', { editionId, adapter: 'calgary' });
  story = await paper.take('publish', { ...founded, headline: 'The river opens early' });
});
test.afterAll(() => served?.close());

const read = async (path: string) => (await ask(served.paper.copies[0].url, path)).body;

/** What a service says when it is asked for this from now on. */
async function tell(adapter: Adapter, request: string, said: string | object, status = 200): Promise<void> {
  const context = { place: calgary, settings: { site: 'ab-52' }, accessKey: null, links: {}, now: now() };
  const url = adapter.requests(context).find(({ key }) => key === request)?.url ?? '';
  await tellService(served.dir, url, said, { status });
}

const inHours = (hours: number) => new Date(now().getTime() + hours * hourMs).toISOString();
const thisHourMs = () => Math.floor(now().getTime() / hourMs) * hourMs;
const weather = () => forecast(series(thisHourMs()), { meta: { updated_at: inHours(0) } });
const blizzard = () =>
  alert({
    alert_name_en: 'red warning - blizzard',
    risk_colour_en: 'red',
    publication_datetime: inHours(-1),
    validity_datetime: inHours(-1),
    expiration_datetime: inHours(6),
    event_end_datetime: inHours(7),
  });
const incident = () => ({
  incident_info: 'Memorial Drive and 10 Street NW',
  description: 'Road closed in both directions.',
  start_dt_utc: inHours(-1),
  modified_dt_utc: inHours(0),
  latitude: '51.0545',
  longitude: '-114.077',
  id: 'one',
});
const detour = () => ({
  construction_info: '17 Avenue SW at 14 Street SW',
  description: 'Curb lane closed for utility work.',
  start_dt: inHours(30).slice(0, 19),
  latitude: '51.0378',
  longitude: '-114.0949',
});

test('what could not be loaded is never an all-clear', async () => {
  await expect.poll(() => listAsked(served.dir).then(({ length }) => length), soon).toBeGreaterThan(3);
  await expect
    .poll(() => read('/calgary/weather'), soon)
    .toContain('Alerts could not be loaded; this is not an all-clear.');
  expect(await read('/calgary/traffic')).toContain('This does not mean that the roads are clear.');
  expect(await read('/calgary')).not.toContain('masthead-weather');
});

test('what services say is on their pages, and a red alert above every page', async () => {
  await tell(eccc, 'alerts', list([]));
  await tell(metNorway, 'forecast', weather());
  await tell(cityOfCalgary, 'incidents', [incident()]);
  await tell(cityOfCalgary, 'detours', [detour()]);
  await served.paper.take('ask-sources');
  await expect.poll(() => read('/calgary/weather'), soon).toContain('No alerts for Calgary as of');
  await expect.poll(() => read('/calgary'), soon).toContain('masthead-weather');
  // the first service has no forecast to give, so the second's is shown
  expect(await read('/calgary/weather')).toContain('Data from MET Norway');
  // two requests, which come in one after the other
  await expect.poll(() => read('/calgary/traffic'), soon).toContain('17 Avenue SW at 14 Street SW');
  await expect.poll(() => read('/calgary/traffic'), soon).toContain('Memorial Drive and 10 Street NW');

  const pages = ['/calgary', '/calgary/local', story.path];
  for (const path of pages) expect(await read(path), path).not.toContain('red warning');
  await tell(eccc, 'alerts', list([blizzard()]));
  await served.paper.take('ask-sources');
  for (const path of pages) await expect.poll(() => read(path), soon).toContain('red warning - blizzard');
  expect(await read('/calgary/weather')).toContain('red warning - blizzard');
  expect(await read('/feeds/calgary/weather.rss')).toContain('red warning - blizzard');
});

test('no reader makes the portal ask anybody', async () => {
  await restServices(served.beside, 0);
  const before = (await listAsked(served.dir)).length;
  const pages = ['/calgary', '/calgary/weather', '/calgary/traffic', '/weather', '/traffic', story.path];
  for (let views = 0; views < soakCount(10_000); views += pages.length)
    for (const answer of await Promise.all(pages.map((path) => ask(served.paper.copies[0].url, path))))
      expect(answer.status).toBe(200);
  expect((await listAsked(served.dir)).length).toBe(before);
});

test('what is old is shown with its time, and after a day not at all', async () => {
  await served.paper.take('age-answers', { minutes: 90 });
  await expect.poll(() => read('/calgary/weather'), soon).toContain('Alerts are out of date: last loaded at');
  expect(await read('/calgary/weather')).toContain('red warning - blizzard');
  await expect.poll(() => read('/calgary/traffic'), soon).toContain('Out of date.');

  await served.paper.take('age-answers', { minutes: 24 * 60 });
  await expect
    .poll(() => read('/calgary/weather'), soon)
    .toContain('Alerts could not be loaded; this is not an all-clear.');
  expect(await read('/calgary/traffic')).toContain('This does not mean that the roads are clear.');
  expect(await read('/calgary')).not.toContain('masthead-weather');
  expect((await ask(served.paper.copies[0].url, '/health/ready')).status).toBe(200);
});
