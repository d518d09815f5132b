import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { hourMs } from '#lib/clock.ts';
import { fetchGuarded } from '#lib/fetching/fetch-guarded.ts';
import { system } from '#lib/staff/permissions.ts';
import { readFeedApart } from '#lib/wires/articles/read-apart.ts';
import { NotAFeedError } from '#lib/wires/feeds/not-a-feed.ts';
import { wirePresets } from '#lib/wires/presets.ts';
import { getWire } from '#lib/wires/queries.ts';
import { findRules } from '#lib/wires/routing/find-rules.ts';
import { saveRules } from '#lib/wires/routing/save-rules.ts';
import { wireRuleSets } from '#lib/wires/routing/schema.ts';
import { wirePolls } from '#lib/wires/schema.ts';
import { feedDocument, feedItem, readStubFeed, toBytes } from '#testing/wires/feed-items.ts';
import { rule } from '#testing/wires/rules.ts';
import { runWireCommand } from '#testing/wires/run-wire-command.ts';
import { failed, fetchedDocument, unchanged, wireScene } from '#testing/wires/wire-scene.ts';

vi.mock('#lib/fetching/fetch-guarded.ts', () => ({ fetchGuarded: vi.fn() }));
vi.mock('#lib/wires/articles/read-apart.ts', () => ({ readFeedApart: vi.fn() }));

const scene = wireScene(new Date('2026-11-23T15:35:00Z'));
const run = (line: string, input = '') => runWireCommand(scene.db(), line.split(' '), scene.at(0), input);
const document = feedDocument([feedItem('bridge', { publishedAt: scene.at(-5) }), feedItem('river')]);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'action-news-wires-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  await scene.db().delete(wireRuleSets);
  vi.mocked(fetchGuarded).mockResolvedValue(fetchedDocument(document));
  vi.mocked(readFeedApart).mockImplementation(async (bytes) => readStubFeed(bytes));
});

async function fileOf(content: string | Buffer): Promise<string> {
  const path = join(folder, crypto.randomUUID());
  await writeFile(path, content);
  return path;
}

describe('wires', () => {
  test('are listed with what they are and where they go', async () => {
    expect(await run('list')).toMatchObject({ code: 0, said: [expect.stringContaining('There is no wire.')] });
    await scene.addWire({ slug: 'dispatch', destination: 'publish' });
    expect(await run('list')).toEqual({
      code: 0,
      said: [
        'dispatch  Prairie Dispatch Calgary  calgary/local  summary  published by itself  every 15 minutes  https://supplier.example/dispatch.xml',
      ],
    });
  });

  test('are paused and asked again', async () => {
    const { id } = await scene.addWire({ slug: 'dispatch' });
    expect(await run('pause dispatch')).toEqual({ code: 0, said: ['dispatch is paused. Its stories stay.'] });
    expect((await getWire(scene.db(), system, id)).pausedAt).toEqual(scene.at(0));
    expect((await run('list')).said[0]).toContain('  paused  ');
    expect(await run('resume dispatch')).toEqual({ code: 0, said: ['dispatch is asked again.'] });
    expect((await getWire(scene.db(), system, id)).pausedAt).toBeNull();
    expect(await run('pause nobody')).toEqual({ code: 1, said: ['! There is no wire nobody.'] });
    expect((await run('pause')).code).toBe(2);
  });

  test('that many papers want are listed', async () => {
    const { said } = await run('presets');
    expect(said).toHaveLength(wirePresets.length);
    expect(said.join('\n')).toMatch(/^cbc-calgary {2}CBC Calgary {2}CBC News {2}local {2}https:\/\/www\.cbc\.ca\//m);
  });
});

describe('the status', () => {
  test('is told in words, and fails where a wire does', async () => {
    expect(await run('status')).toEqual({ code: 0, said: ['There is no wire.'] });
    await scene.addWire({ slug: 'dispatch' });
    expect(await run('status')).toEqual({
      code: 0,
      said: ['dispatch  never  It has not been asked yet. 0 new and 0 changed today.'],
    });
    const failure = { failures: 2, failure: 'Its server took too long to answer.', answeredAt: scene.at(-120) };
    await scene.db().update(wirePolls).set(failure);
    expect(await run('status')).toEqual({
      code: 1,
      said: [
        'dispatch  failing  Its server took too long to answer. It last answered 2 hours ago. 0 new and 0 changed today.',
      ],
    });
  });

  test('is told to programs', async () => {
    expect(await run('status --json')).toEqual({ code: 0, said: ['[]'] });
    await scene.addWire({ slug: 'dispatch', idleHours: 1 });
    await scene
      .db()
      .update(wirePolls)
      .set({ answeredAt: scene.at(0), storedAt: scene.at(-60) });
    const { code, said } = await run('status --json');
    expect(code).toBe(1);
    const [status] = JSON.parse(said[0] ?? '');
    expect(status).toMatchObject({
      slug: 'dispatch',
      standing: 'idle',
      isWrong: true,
      lastAnswerAt: '2026-11-23T15:35:00.000Z',
      lastStoryAt: new Date(scene.at(0).getTime() - hourMs).toISOString(),
      failures: 0,
    });
    expect(status.days).toHaveLength(14);
  });
});

describe('a preview', () => {
  test('prints the items, and what the rules would do', async () => {
    const rules = [rule({ words: { any: ['bridge'], in: 'headline' } }, { destination: 'drop' })];
    await saveRules(scene.db(), system, { ruleSetId: null, rules }, scene.at(0));
    expect(await run('preview https://supplier.example/feed')).toEqual({
      code: 0,
      said: [
        'Prairie Dispatch Calgary: 2 items.',
        'The bridge is ready',
        '  https://supplier.example/news/bridge?utm_source=feed',
        '  2026-11-23T15:30:00.000Z, 0 pictures, rule 1: drop',
        '  All about the bridge.',
        'The river is ready',
        '  https://supplier.example/news/river?utm_source=feed',
        '  no date, 0 pictures, no rule holds',
        '  All about the river.',
      ],
    });
  });

  test('prints the feeds of a page', async () => {
    const found = [{ url: 'https://supplier.example/rss', title: '' }];
    vi.mocked(readFeedApart).mockRejectedValue(new NotAFeedError('a page', 'This is a page.', found));
    const { code, said } = await run('preview https://supplier.example/');
    expect({ code, said }).toEqual({ code: 0, said: [expect.any(String), '  https://supplier.example/rss'] });
  });

  test('says what is wrong', async () => {
    vi.mocked(fetchGuarded).mockResolvedValue(failed);
    expect(await run('preview https://supplier.example/')).toEqual({
      code: 1,
      said: ['! Its server took too long to answer.'],
    });
    expect((await run('preview')).code).toBe(2);
    expect(await run('preview https://supplier.example/ --zone Mars')).toMatchObject({
      code: 1,
      said: ['! timeZone: a time zone such as America/Edmonton'],
    });
  });
});

describe('asking', () => {
  test('asks all that are not paused, or one', async () => {
    await scene.addWire({ slug: 'a' });
    await scene.addWire({ slug: 'b', pausedAt: scene.at(0) });
    expect(await run('poll')).toEqual({ code: 0, said: ['a: 2 new, 0 changed, 0 withdrawn.'] });
    vi.mocked(fetchGuarded).mockResolvedValue(unchanged());
    expect(await run('poll')).toEqual({ code: 0, said: ['a: nothing new.'] });
    vi.mocked(fetchGuarded).mockResolvedValue(failed);
    expect(await run('poll --wire b')).toEqual({ code: 1, said: ['! b: Its server took too long to answer.'] });
  });

  test('takes in a document as if it had come over the wire', async () => {
    const wire = await scene.addWire({ slug: 'a' });
    vi.mocked(fetchGuarded).mockRejectedValue(new Error('it was fetched'));
    const path = await fileOf(toBytes(document));
    expect(await run(`poll --wire a --file ${path}`)).toEqual({ code: 0, said: ['a: 2 new, 0 changed, 0 withdrawn.'] });
    expect(await scene.items(wire)).toHaveLength(2);
    const more = toBytes(feedDocument([feedItem('street'), ...document.items]));
    expect(await run('poll --wire a --file -', more.toString())).toMatchObject({ code: 0, said: [/^a: 1 new/] });
  });

  test.each([
    ['poll --file feed.xml', 2, '! Say with --wire'],
    ['poll --wire nobody', 1, '! There is no wire nobody.'],
    ['poll --wire a --file /nowhere/feed.xml', 1, '! There is no file /nowhere/feed.xml.'],
  ])('%s ends with %i', async (line, code, words) => {
    expect(await run(line)).toEqual({ code, said: [expect.stringContaining(words)] });
  });
});

describe('rules', () => {
  const snow = rule({ words: { any: ['bridge'], in: 'both' } }, { kicker: 'Bridges' }, { name: 'Bridges' });

  test('are printed as what can be saved', async () => {
    expect((await run('rules')).said.join('\n')).toBe('{\n  "ruleSetId": null,\n  "rules": []\n}');
    const path = await fileOf(JSON.stringify({ ruleSetId: null, rules: [snow] }));
    expect(await run(`rules --save ${path}`)).toEqual({
      code: 0,
      said: ['1 rule is in force for what comes from now on.'],
    });
    expect((await findRules(scene.db())).rules).toEqual([snow]);
    const printed = (await run('rules')).said.join('\n');
    expect((await run('rules --save -', printed)).code).toBe(0);
    expect(await run('rules --save -', printed)).toMatchObject({
      code: 1,
      said: ['! Somebody has changed the rules meanwhile. Look at them again.'],
    });
  });

  test('are tried on what is stored', async () => {
    const wire = await scene.addWire();
    await scene.take(wire, 0, document);
    const { code, said } = await run('rules --try -', JSON.stringify({ ruleSetId: null, rules: [snow] }));
    expect(code).toBe(0);
    expect(said.slice(0, 3)).toEqual([
      'Of 2 items, 1 would have gone another way than by the rules in force.',
      '1. Bridges: 1',
      'The bridge is ready',
    ]);
    expect(said[4]).toContain('"kicker":"Bridges"');
    expect((await findRules(scene.db())).rules).toEqual([]);
  });

  test.each([
    ['{', '! - is no JSON.'],
    ['[]', '! '],
    ['{"ruleSetId":null,"rules":[{"name":"A"}]}', '! rules.0.isOn: '],
  ])('that are %s are refused', async (written, words) => {
    const answer = await run('rules --save -', written);
    expect(answer.code).toBe(1);
    expect(answer.said[0]).toContain(words);
  });

  test('are either tried or saved', async () => {
    expect((await run('rules --try a --save b')).code).toBe(2);
  });
});
