import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchGuarded } from '#lib/fetching/fetch-guarded.ts';
import { system } from '#lib/staff/permissions.ts';
import { readFeedApart } from '#lib/wires/articles/read-apart.ts';
import { NotAFeedError } from '#lib/wires/feeds/not-a-feed.ts';
import { findWireBySlug, listWires } from '#lib/wires/queries.ts';
import { wirePolls } from '#lib/wires/schema.ts';
import type { CleanDocument } from '#lib/wires/types.ts';
import { feedDocument, readStubFeed } from '#testing/wires/feed-items.ts';
import { runWireCommand } from '#testing/wires/run-wire-command.ts';
import { failed, fetchedDocument, wireScene } from '#testing/wires/wire-scene.ts';

vi.mock('#lib/fetching/fetch-guarded.ts', () => ({ fetchGuarded: vi.fn() }));
vi.mock('#lib/wires/articles/read-apart.ts', () => ({ readFeedApart: vi.fn() }));

const scene = wireScene(new Date('2026-11-23T15:35:00Z'));
const run = (line: string) => runWireCommand(scene.db(), line.split(' '), scene.at(0));
const url = 'https://supplier.example/feed.xml';
const options = '--edition calgary --section local --name Dispatch_Calgary --supplier Dispatch';
const find = async (slug: string) => {
  const wire = await findWireBySlug(scene.db(), system, slug);
  if (!wire) throw new Error(`there is no wire ${slug}`);
  return wire;
};

function serve(document: CleanDocument): void {
  vi.mocked(fetchGuarded).mockResolvedValue(fetchedDocument(document));
  vi.mocked(readFeedApart).mockImplementation(async (bytes) => readStubFeed(bytes));
}
beforeEach(() => serve(feedDocument([], { language: 'fr-ca' })));

describe('a feed', () => {
  test('is added as a summary for the inbox, in the language it says and the zone of its edition', async () => {
    expect(await run(`add ${url} ${options}`)).toEqual({
      code: 0,
      said: [
        'dispatch-calgary: readers get headline, summary and a link. Its items wait in the inbox. The worker asks it now.',
      ],
    });
    expect(await find('dispatch-calgary')).toMatchObject({
      feedUrl: url,
      homepage: 'https://supplier.example/',
      copyright: '© Dispatch',
      language: 'fr-CA',
      timeZone: 'America/Edmonton',
      rights: 'summary',
      isCanonical: true,
      pictures: 'none',
      pictureDays: null,
      sectionId: scene.room().local,
      editionIds: [scene.room().calgary],
      destination: 'inbox',
      withdrawal: 'ask',
      intervalMinutes: 30,
      idleHours: 72,
      pausedAt: null,
    });
  });

  test('is what was typed', async () => {
    const more =
      '--edition santa-barbara --slug dispatch --copyright ©_D --rights full --licence By_contract --pictures copy ' +
      '--picture-days 30 --publish --take-back --language en-GB --zone Europe/London --interval 5 --idle 12 --paused';
    expect(await run(`add ${url} ${options} ${more}`)).toMatchObject({
      code: 0,
      said: [expect.stringMatching(/full text\. Its stories are published by themselves\. It is paused until/)],
    });
    expect(await find('dispatch')).toMatchObject({
      copyright: '©_D',
      language: 'en-GB',
      timeZone: 'Europe/London',
      rights: 'full',
      licence: 'By_contract',
      pictures: 'copy',
      pictureDays: 30,
      editionIds: [scene.room().calgary, scene.room().santaBarbara],
      destination: 'publish',
      withdrawal: 'takeBack',
      intervalMinutes: 5,
      idleHours: 12,
      pausedAt: scene.at(0),
    });
  });

  test.each([
    ['EN_ca', 'en-CA'],
    ['English', 'en-CA'],
    [null, 'en-CA'],
    ['es', 'es'],
  ])('whose language is %j has %s', async (language, expected) => {
    serve(feedDocument([], { language }));
    await run(`add ${url} ${options} --slug x`);
    expect((await find('x')).language).toBe(expected);
  });
});

describe('a page', () => {
  const names = (...urls: string[]) =>
    vi.mocked(readFeedApart).mockRejectedValue(
      new NotAFeedError(
        'a page',
        'This is a page.',
        urls.map((each) => ({ url: each, title: 'News' })),
      ),
    );

  test('that names one feed adds it', async () => {
    names('https://supplier.example/rss');
    const { code, said } = await run(`add https://supplier.example/news ${options} --slug x`);
    expect(code).toBe(0);
    expect(said.slice(0, 2)).toEqual(['This is a page. It names these feeds:', '  https://supplier.example/rss  News']);
    expect(await find('x')).toMatchObject({
      feedUrl: 'https://supplier.example/rss',
      homepage: 'https://supplier.example/news',
    });
  });

  test('that names several has the operator choose', async () => {
    names('https://supplier.example/rss', 'https://supplier.example/comments');
    const { code, said } = await run(`add https://supplier.example/news ${options}`);
    expect(code).toBe(1);
    expect(said).toHaveLength(4);
    expect(said.at(-1)).toMatch(/^! Choose one/);
    expect(await listWires(scene.db(), system)).toEqual([]);
  });
});

describe('a preset', () => {
  test('is added without asking it, with its supplier’s wording', async () => {
    vi.mocked(fetchGuarded).mockRejectedValue(new Error('it was fetched'));
    expect((await run('add --preset cbc-calgary --edition calgary')).code).toBe(0);
    expect(await find('cbc-calgary')).toMatchObject({
      feedUrl: 'https://www.cbc.ca/webfeed/rss/rss-canada-calgary',
      supplier: 'CBC News',
      copyright: '© CBC/Radio-Canada. All rights reserved.',
      rights: 'summary',
      pictures: 'none',
      destination: 'inbox',
      sectionId: scene.room().local,
      intervalMinutes: 15,
    });
    expect(await scene.db().$count(wirePolls)).toBe(1);
    expect(await run('add --preset cbc-calgary --edition calgary')).toMatchObject({
      code: 1,
      said: ['! The wire “CBC Calgary” is called cbc-calgary already.'],
    });
  });

  test('gives way to what is typed', async () => {
    await run('add --preset npr-news --edition santa-barbara --section local --slug npr --interval 60 --publish');
    expect(await find('npr')).toMatchObject({
      sectionId: scene.room().local,
      intervalMinutes: 60,
      destination: 'publish',
      supplier: 'NPR',
    });
  });
});

test.each([
  [`add ${url} --section local --name A --supplier B`, 1, '! edition: name at least one edition: --edition <slug>'],
  [`add ${url} --edition calgary --name A --supplier B`, 1, '! section: name a section: --section <slug>'],
  [`add ${url} --edition calgary --section local --name A`, 1, '! supplier: say whose stories they are'],
  [`add ${url} ${options} --edition mars`, 1, '! There is no edition mars.'],
  [`add ${url} ${options} --section mars`, 1, '! There is no section mars.'],
  [`add ${url} ${options} --rights all`, 1, '! rights: summary or full'],
  [`add ${url} ${options} --rights full`, 1, '! licence: say what licence allows the full text'],
  [`add ${url} ${options} --interval often`, 1, '! interval: a whole number'],
  [`add ${url} ${options} --interval 1`, 1, '! intervalMinutes: a whole number from 5 to 1440'],
  ['add ftp://supplier.example/ --edition calgary', 1, '! url: a whole address'],
  ['add --preset nobody --edition calgary', 1, '! There is no preset nobody.'],
  ['add --preset cbc-calgary', 1, '! edition: name at least one edition'],
  ['add', 2, '! Name either one address or'],
  [`add ${url} --preset cbc-calgary`, 2, '! Name either one address or'],
  [`add ${url} --colour red`, 2, 'Unknown option'],
])('%s ends with %i', async (line, code, words) => {
  const answer = await run(line);
  expect(answer.code).toBe(code);
  expect(answer.said[0]).toContain(words);
  expect(await listWires(scene.db(), system)).toEqual([]);
});

test('what cannot be read is not added', async () => {
  vi.mocked(fetchGuarded).mockResolvedValue(failed);
  const answer = await run(`add ${url} ${options}`);
  expect(answer).toMatchObject({ code: 1, said: [expect.stringMatching(/^! /)] });
  expect(await listWires(scene.db(), system)).toEqual([]);
});
