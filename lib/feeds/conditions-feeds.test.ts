import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { beforeEach, describe, expect, test } from 'vitest';
import { hourMs } from '#lib/clock.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { answerFeed } from '#lib/feeds/answer-feed.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import { storeSample } from '#lib/sources/store-sample.ts';
import { system } from '#lib/staff/permissions.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { newCalgary } from '#testing/editions.ts';
import { clock as now } from '#testing/sources/read-with.ts';

const database = testDatabase();
const paper = { name: 'Action News', url: 'https://news.example' };
let editionId: number;

beforeEach(async () => {
  const { db } = database.current();
  await db.delete(sources);
  editionId ??= await addEdition(db, system, newCalgary, now);
});

async function addSource(adapter: string, parts?: Parameters<typeof storeSample>[2]): Promise<number> {
  const { db } = database.current();
  const [row] = await db
    .insert(sources)
    .values({
      editionId,
      adapter,
      settings: {},
      position: 1,
      version: 1,
      dueAt: now,
      createdAt: now,
      changedAt: now,
    })
    .returning({ id: sources.id });
  const id = row?.id ?? 0;
  if (parts) await storeSample(db, id, parts, now);
  return id;
}

const read = async (path: string) =>
  (await answerFeed(new Request(`${paper.url}/feeds/${path}`), database.current().db, path, paper, now)).text();

const alert = {
  id: 'urn:oid:1.2&3',
  severity: 'severe',
  level: 'warning',
  colour: 'orange',
  event: { en: 'Blizzard warning', fr: 'Avertissement de blizzard' },
  headline: null,
  text: { en: 'Snow & wind <40 km/h>.\n\nStay\nindoors.', fr: null },
  instruction: null,
  area: { en: 'City of Calgary', fr: null },
  sender: 'Weather office',
  sentAt: new Date(now.getTime() - hourMs),
  startsAt: null,
  endsAt: new Date(now.getTime() + hourMs),
  url: null,
};

const closure = {
  id: 'a/1',
  kind: 'closure',
  isFullClosure: true,
  certainty: 'reported',
  road: 'Memorial Drive',
  direction: 'both',
  place: 'Memorial Drive at 10 Street NW',
  text: 'Closed & dug up.',
  language: 'en',
  lanesClosed: null,
  lanesTotal: null,
  delayMinutes: null,
  point: null,
  line: null,
  startsAt: new Date(now.getTime() - hourMs),
  endsAt: null,
  isUntilFurtherNotice: false,
  updatedAt: new Date(now.getTime() - hourMs),
};

describe('alerts', () => {
  test('are in all three formats, with their own words', async () => {
    await addSource('eccc', { alerts: { dataAsOf: null, observations: [alert] } });
    const [item] = parseRssFeed(await read('calgary/weather.rss')).items ?? [];
    expect(item).toMatchObject({
      title: 'Blizzard warning',
      link: 'https://news.example/calgary/weather',
      guid: { value: 'tag:news.example,2026:alert/calgary/urn%3Aoid%3A1.2%263', isPermaLink: false },
      pubDate: 'Fri, 20 Nov 2026 17:00:00 GMT',
      categories: [{ name: 'Severe' }],
    });
    expect(item?.content?.encoded).toBe(
      '<p>City of Calgary</p>\n<p>Snow &amp; wind &lt;40 km/h&gt;.</p>\n<p>Stay\nindoors.</p>',
    );
    expect(parseAtomFeed(await read('calgary/weather.atom')).entries?.[0]).toMatchObject({
      title: { value: 'Blizzard warning' },
      authors: [{ name: 'Weather office' }],
    });
    expect(parseJsonFeed(await read('calgary/weather.json')).items?.[0]).toMatchObject({ title: 'Blizzard warning' });
  });

  test('that are none, and known to be none, make an empty feed', async () => {
    await addSource('eccc', { alerts: { dataAsOf: null, observations: [] } });
    expect(parseRssFeed(await read('calgary/weather.rss')).items ?? []).toEqual([]);
  });

  test.each([
    ['of which nothing is known', () => addSource('eccc')],
    ['of which there is no source', () => Promise.resolve(0)],
    [
      'that were loaded too long ago',
      async () => {
        const sourceId = await addSource('eccc');
        await database
          .current()
          .db.insert(sourceAnswers)
          .values({
            sourceId,
            request: 'alerts',
            dueAt: now,
            fetchedAt: new Date(now.getTime() - hourMs),
            parts: { alerts: { dataAsOf: null, observations: [] } },
          });
        return sourceId;
      },
    ],
  ])('%s are no all-clear', async (_what, arrange) => {
    await arrange();
    const items = parseRssFeed(await read('calgary/weather.rss')).items ?? [];
    expect(items.map(({ title }) => title)).toEqual(['Weather alerts could not be loaded']);
  });
});

describe('closures', () => {
  test('are those where nobody passes', async () => {
    const open = { ...closure, id: '2', isFullClosure: false, place: 'Elsewhere' };
    await addSource('calgary', { events: { dataAsOf: null, observations: [closure, open] } });
    const items = parseRssFeed(await read('calgary/traffic.rss')).items ?? [];
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      title: 'Memorial Drive at 10 Street NW',
      link: 'https://news.example/calgary/traffic',
      categories: [{ name: 'Closed now' }],
    });
    expect(items[0]?.content?.encoded).toBe('<p>Closed &amp; dug up.</p>');
  });

  test.each([
    ['of which nothing is known', () => addSource('calgary')],
    ['of which there is no source', () => Promise.resolve(0)],
  ])('%s do not mean that roads are open', async (_what, arrange) => {
    await arrange();
    const items = parseRssFeed(await read('calgary/traffic.rss')).items ?? [];
    expect(items.map(({ title }) => title)).toEqual(['Road closures could not be loaded']);
  });
});
