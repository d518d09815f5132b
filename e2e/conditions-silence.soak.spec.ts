import { expect, test } from '@playwright/test';
import { dayMs, minuteMs, now } from '#lib/clock.ts';
import { servicesOfCalgary } from '#testing/conditions/services-of-calgary.ts';
import { servicesOfSantaBarbara } from '#testing/conditions/services-of-santa-barbara.ts';
import { tellServices } from '#testing/conditions/tell-services.ts';
import { calgary, santaBarbara } from '#testing/editions.ts';
import { ask } from '#testing/http/ask.ts';
import { askBeside } from '#testing/portal/run-beside.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { type Claim, claimsOfCalgary, claimsOfSantaBarbara, type Silent } from './conditions-claims.ts';
import { type ServedPaper, startServedPaper } from './served-paper.ts';

/** Official services that have said nothing for a day, one by one and all together, while the others go on. */
const soon = { timeout: 60_000, intervals: [200] };
const ofCalgary = ['eccc', 'eccc-air', 'met-norway', 'calgary', 'open511', 'alberta-511'];
const ofSantaBarbara = ['nws', 'airnow', 'chp', 'caltrans'];
const all = [...ofCalgary, ...ofSantaBarbara];
const hosts = [
  'api.weather.gc.ca',
  'api.met.no',
  'data.calgary.ca',
  'open511.example.org',
  '511.alberta.ca',
  'api.weather.gov',
  'files.airnowtech.org',
  'media.chp.ca.gov',
  'cwwp2.dot.ca.gov',
  'cameras.example.org',
];

test.describe.configure({ mode: 'serial' });

let served: ServedPaper;
let claims: Claim[];
const sourceIds = new Map<string, number>();
const paths = new Set(['/', '/weather', '/traffic', '/health/ready']);

test.beforeAll(async () => {
  test.setTimeout(6 * 60_000);
  served = await startServedPaper(hosts);
  const { paper } = served;
  const { editionId, sectionId } = await paper.take<{ editionId: number; sectionId: number }>('found');
  const { id: _id, ...place } = santaBarbara;
  const other = await paper.take<number>('add-edition', place);
  const story = { sectionId, headline: 'The river opens early' };
  const { path } = await paper.take<{ path: string }>('publish', { ...story, editionId });
  await paper.take('publish', { ...story, editionId: other });
  claims = [...claimsOfCalgary(path), ...claimsOfSantaBarbara];
  for (const claim of claims) paths.add(claim.path);
  await begin(editionId, calgary, servicesOfCalgary(now()));
  await begin(other, santaBarbara, servicesOfSantaBarbara(now()));
});
test.afterAll(() => served?.close());

async function begin(editionId: number, place: typeof calgary, told: ReturnType<typeof servicesOfCalgary>) {
  await tellServices(served.dir, place, told, now());
  for (const { adapter, settings } of told) {
    const { id } = await served.paper.take<{ id: number }>('add-source', {
      editionId,
      adapter: adapter.name,
      settings,
    });
    sourceIds.set(adapter.name, id);
  }
}

/** These have said nothing for a day, and the others have spoken just now. */
async function silence(...names: string[]): Promise<void> {
  const ids = names.map((name) => sourceIds.get(name));
  await askBeside(served.beside, 'age-answers', [String(dayMs / minuteMs), JSON.stringify(ids)]);
}

/** Where a page says what it shouldn't, or doesn't say what it should. */
async function faults(silent: Silent): Promise<string[]> {
  const asked = [...paths].map(async (path) => {
    const { status, body } = await ask(served.paper.copies[0].url, path);
    return [path, { status, words: body.replaceAll(/<!--.*?-->/g, '') }] as const;
  });
  const answers = new Map(await Promise.all(asked));
  return [
    ...[...answers].filter(([, { status }]) => status !== 200).map(([path, { status }]) => `${path}: ${status}`),
    ...claims.flatMap(({ path, says, when }) => {
      const isThere = answers.get(path)?.words.includes(says);
      return isThere === when(silent) ? [] : [`${path} ${isThere ? 'says' : 'doesn’t say'} “${says}”`];
    }),
  ];
}

async function isSaidOf(...names: string[]): Promise<void> {
  await expect.poll(() => faults(new Set(names)), { ...soon, message: `without ${names}` }).toEqual([]);
}

test('every part is shown as long as its services speak', async () => {
  test.setTimeout(120_000);
  await isSaidOf();
});

test('one service that is silent for a day costs its own part, says so, and is stood in for where another knows', async () => {
  test.setTimeout(180_000);
  for (const name of all) {
    await silence(name);
    await isSaidOf(name);
  }
});

test('and so do several, whichever they are', async () => {
  test.setTimeout(soakTimeoutMs(180_000));
  await silence('eccc', 'met-norway', 'chp', 'caltrans');
  await isSaidOf('eccc', 'met-norway', 'chp', 'caltrans');
  const random = seededRandom(14);
  for (let times = 0; times < soakCount(40); times += 1) {
    const names = all.filter(() => random() < 0.4);
    await silence(...names);
    await isSaidOf(...names);
  }
});

test('the paper stands without any of them, and all is there again when they answer', async () => {
  test.setTimeout(180_000);
  await silence(...all);
  await isSaidOf(...all);
  await askBeside(served.beside, 'ask-anew', []);
  await isSaidOf();
});
