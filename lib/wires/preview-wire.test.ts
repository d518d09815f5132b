import { beforeAll, describe, expect, test } from 'vitest';
import { InvalidError } from '#lib/errors.ts';
import type { Fetched } from '#lib/fetching/types.ts';
import { system } from '#lib/staff/permissions.ts';
import { NotAFeedError } from '#lib/wires/feeds/not-a-feed.ts';
import { type PreviewTools, previewWire } from '#lib/wires/preview-wire.ts';
import { saveRules } from '#lib/wires/routing/save-rules.ts';
import { feedDocument, feedItem, paragraphs } from '#testing/wires/feed-items.ts';
import { rule } from '#testing/wires/rules.ts';
import { stubTools } from '#testing/wires/stub-tools.ts';
import { fetchedDocument, wireScene } from '#testing/wires/wire-scene.ts';

const scene = wireScene(new Date('2026-11-23T15:35:00Z'));
const url = 'https://supplier.example/feed';
const preview = (tools: Partial<PreviewTools>, changes: { url?: string; timeZone?: string } = {}) =>
  previewWire(scene.db(), system, { url, ...changes }, scene.at(0), stubTools(tools));
const serving = (fetched: Fetched) => ({ fetchGuarded: async () => fetched });

beforeAll(async () => {
  const rules = [rule({ words: { any: ['bridge'], in: 'headline' } }, { kicker: 'Bridges' })];
  await saveRules(
    scene.db(),
    system,
    { ruleSetId: null, rules: [...rules, rule({ hours: { from: 7, to: 8 } }, { destination: 'drop' })] },
    scene.at(0),
  );
});

const picture = {
  url: 'https://supplier.example/a.jpg',
  widthPx: null,
  heightPx: null,
  caption: '',
  credit: '',
  alt: '',
};

test('a feed is shown with its first items and what the rules in force would do with them', async () => {
  const publishedAt = scene.at(-60);
  const bridge = feedItem('bridge', {
    publishedAt,
    pictures: [picture],
    content: [{ kind: 'picture', picture: { src: picture.url, alt: '', caption: '', credit: '' } }],
  });
  const long = feedItem('river', { summary: [], content: paragraphs('River.', 'and on '.repeat(100)) });
  const rest = Array.from({ length: 30 }, (_, count) => feedItem(`street-${count}`));
  const document = feedDocument([bridge, long, ...rest]);
  const found = await preview(serving(fetchedDocument(document, { url: 'https://supplier.example/rss' })));
  if (found.kind !== 'feed') throw new Error('a feed was served');
  expect(found).toMatchObject({
    url: 'https://supplier.example/rss',
    title: 'Prairie Dispatch Calgary',
    link: 'https://supplier.example/',
    language: 'en-CA',
    itemCount: 32,
    isCut: false,
  });
  expect(found.items).toHaveLength(20);
  expect(found.items[0]).toMatchObject({
    headline: 'The bridge is ready',
    summary: 'All about the bridge.',
    publishedAt,
    pictureCount: 1,
    routing: { kicker: 'Bridges', held: [0] },
  });
  expect(found.items[1]?.summary).toMatch(/^River\. and on .{200,300} …$/);
});

test('hours are those of the zone that is asked for, of the wire with this feed, or of the first edition', async () => {
  const document = fetchedDocument(feedDocument([feedItem('river')]));
  const held = async (timeZone?: string) => {
    const found = await preview(serving(document), timeZone ? { timeZone } : {});
    return found.kind === 'feed' ? found.items[0]?.routing.held : null;
  };
  expect(await held('America/Los_Angeles')).toEqual([1]);
  expect(await held()).toEqual([]);
  await scene.addWire({ feedUrl: url, timeZone: 'America/Los_Angeles' });
  expect(await held()).toEqual([1]);
});

test('a page is shown with the feeds it names', async () => {
  const found = [{ url: 'https://supplier.example/rss', title: 'All stories' }];
  const readFeedApart = () => Promise.reject(new NotAFeedError('a page', 'This is a page.', found));
  expect(await preview({ ...serving(fetchedDocument(feedDocument([]))), readFeedApart })).toEqual({
    kind: 'page',
    found,
  });
});

describe('says why there is nothing', () => {
  const unread = (error: Error) => ({
    ...serving(fetchedDocument(feedDocument([]))),
    readFeedApart: () => Promise.reject(error),
  });
  test.each<[string, Partial<PreviewTools>, string]>([
    ['at an address that is not there', {}, 'There is nothing at this address.'],
    [
      'when its server is busy',
      serving({ kind: 'later', retryAt: scene.at(0), why: 'busy' }),
      'Try again in a moment.',
    ],
    ['when it is to be left alone', serving({ kind: 'later', retryAt: scene.at(90), why: 'askedToWait' }), 'in 1 hour'],
    ['on a page without feeds', unread(new NotAFeedError('a page', 'This is no feed.')), 'This is no feed.'],
    ['in what takes too long', unread(new InvalidError('x', 'It takes too long.')), 'It takes too long.'],
  ])('%s', async (_what, tools, words) => {
    expect(await preview(tools)).toEqual({ kind: 'failed', userMessage: expect.stringContaining(words) });
  });
});

test('a fault of ours is none of the feed', async () => {
  const readFeedApart = () => Promise.reject(new TypeError('x is not a function'));
  await expect(preview({ ...serving(fetchedDocument(feedDocument([]))), readFeedApart })).rejects.toThrow(TypeError);
});

test.each(['ftp://supplier.example/', 'supplier.example', 'https://ann:pw@supplier.example/'])(
  '%s is asked for nowhere',
  async (typed) => {
    const fetchGuarded = () => Promise.reject(new Error('it was fetched'));
    await expect(preview({ fetchGuarded }, { url: typed })).rejects.toMatchObject({ issues: [{ path: ['url'] }] });
  },
);
