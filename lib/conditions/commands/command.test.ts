import { describe, expect, test, vi } from 'vitest';
import { sourceCommand } from '#lib/conditions/commands/command.ts';
import { fetchBy } from '#lib/fetching/fetch-guarded.ts';
import { sources } from '#lib/sources/schema.ts';
import type { SourceRooms } from '#lib/sources/source-rooms.ts';
import { testWay } from '#testing/fetching/test-way.ts';
import { gaugeAdapter, testRoom } from '#testing/sources/gauge.ts';
import { runSourceCommand } from '#testing/sources/run-source-command.ts';
import { goodAnswers, sourceScene } from '#testing/sources/source-scene.ts';

vi.mock('#lib/fetching/fetch-guarded.ts', { spy: true });
const { fetchGuarded } = await import('#lib/fetching/fetch-guarded.ts');
vi.mocked(fetchGuarded).mockImplementation((db, url, { restMs: _rest, ...options }, now) =>
  fetchBy(testWay('127.0.0.0/8'), db, url, options, now),
);

const scene = sourceScene(new Date('2026-11-20T18:00:00Z'));
const { at, db } = scene;
const nowhere: SourceRooms = [
  testRoom([
    gaugeAdapter('https://gauges.example'),
    gaugeAdapter('https://gauges.example', { name: 'keyed', keyName: 'AB511_KEY' }),
  ]),
];
const run = (line: string, rooms = nowhere, minutes = 0) => runSourceCommand(db(), rooms, line.split(' '), at(minutes));
const added = async () => (await db().select().from(sources))[0]?.id ?? 0;

test('every verb is explained', () => {
  for (const verb of Object.keys(sourceCommand.verbs))
    expect(
      sourceCommand.usage.some((line) => line.startsWith(`source ${verb}`)),
      verb,
    ).toBe(true);
});

describe('sources', () => {
  test('can be chosen among what this release has', async () => {
    expect(await run('adapters')).toEqual({
      code: 0,
      said: [
        'gauge  River Gauge Office  Levels of rivers.',
        '  --set river=…  River. In small letters. Empty: the Bow.',
        '  --set metres=…  Height. Metres above the sea.',
        'keyed  River Gauge Office  Levels of rivers.  with a key in AB511_KEY',
        '  --set river=…  River. In small letters. Empty: the Bow.',
        '  --set metres=…  Height. Metres above the sea.',
      ],
    });
  });

  test('are added, changed, paused, asked again and removed', async () => {
    expect((await run('list')).said).toEqual([expect.stringContaining('There is no source.')]);
    const { code, said } = await run('add gauge --edition calgary --set metres=1045');
    const id = await added();
    expect({ code, said }).toEqual({
      code: 0,
      said: [`Source ${id} of calgary: River Gauge Office. The worker asks it now.`],
    });
    expect((await run(`set ${id} --set river=elbow`)).code).toBe(0);
    expect((await run('list')).said).toEqual([`${id}  calgary  gauge  River Gauge Office  river=elbow  metres=1045`]);
    expect((await run(`pause ${id}`)).said).toEqual([
      `Source ${id} (River Gauge Office) is paused. Its pages show it no more.`,
    ]);
    expect((await run('list')).said[0]).toMatch(/ {2}paused$/);
    expect((await run(`resume ${id}`)).code).toBe(0);
    expect((await run(`remove ${id}`)).code).toBe(0);
    expect(await db().select().from(sources)).toEqual([]);
  });

  test.each([
    ['add gauge', 2, '! Name one of "source adapters"'],
    ['add --edition calgary', 2, '! Name one of'],
    ['add barometer --edition calgary', 1, '! There is no adapter barometer. "source adapters" lists them.'],
    ['add gauge --edition nowhere', 1, '! There is no edition nowhere.'],
    [
      'add gauge --edition calgary --set depth=3',
      1,
      '! “depth=3” is not like --set <name>=<value>. Its settings are river',
    ],
    ['add gauge --edition calgary --set river', 1, '! “river” is not like'],
    ['add gauge --edition calgary --set river=Bow', 1, '! settings.river: a river in small letters'],
    ['set 5', 2, '! Name one source by its number'],
    ['pause', 2, '! Name one source by its number.'],
    ['pause 99', 1, '! There is no source 99. "source list" has their numbers.'],
    ['remove gauge', 1, '! There is no source gauge.'],
    ['ask 1 2', 2, '! Name one source'],
  ])('%s ends with %i', async (line, code, words) => {
    const answer = await run(line);
    expect(answer.code).toBe(code);
    expect(answer.said[0]).toContain(words);
  });
});

describe('the status', () => {
  test('is told in words, and fails where a source has failed or is stale', async () => {
    expect(await run('status')).toEqual({ code: 0, said: ['There is no source.'] });
    const answers = goodAnswers();
    const { rooms } = await scene.startGauge(answers);
    const id = await scene.addSource();
    const start = `${id}  calgary  River Gauge Office`;
    expect(await run('status', rooms)).toEqual({ code: 0, said: [`${start}  new  It has not been asked yet.`] });
    expect(await run(`ask ${id}`, rooms)).toEqual({ code: 0, said: [`${start}: it answered well.`] });
    expect(await run('status', rooms)).toEqual({
      code: 0,
      said: [`${start}  fine  It last answered well just now.`],
    });
    await db()
      .update(sources)
      .set({ dueAt: at(70) });
    expect(await run('status', rooms, 65)).toEqual({
      code: 1,
      said: [`${start}  stale  What it says is old: warnings and levels. It last answered well 1 hour ago.`],
    });
    answers['/bow/warnings'] = { status: 500 };
    expect(await run('ask', rooms, 66)).toEqual({
      code: 1,
      said: [`! ${start}: The server answered with an error.`],
    });
    expect((await run('status', rooms, 66)).said).toEqual([
      `${start}  failing  warnings: The server answered with an error. It last answered well just now.`,
    ]);
  });

  test('is told to programs', async () => {
    expect(await run('status --json')).toEqual({ code: 0, said: ['[]'] });
    const { rooms } = await scene.startGauge({ ...goodAnswers(), '/bow/warnings': { body: { levels: [1] } } });
    const id = await scene.addSource();
    await run('ask', rooms);
    const { code, said } = await run('status --json', rooms);
    expect(code).toBe(0);
    expect(JSON.parse(said[0] ?? '')).toEqual([
      {
        id,
        edition: 'calgary',
        adapter: 'gauge',
        title: 'River Gauge Office',
        standing: 'fine',
        isWrong: false,
        words: ['It last answered well just now.', 'One record could not be read.'],
        lastGoodAt: at(0).toISOString(),
        nextAt: at(5).toISOString(),
        requests: [
          expect.objectContaining({ request: 'stations', parts: [] }),
          {
            request: 'warnings',
            lastGoodAt: at(0).toISOString(),
            failure: null,
            failures: 0,
            dropped: 1,
            isSample: false,
            parts: [{ name: 'warnings', state: 'empty', asOf: at(0).toISOString(), count: 0 }],
          },
          expect.objectContaining({ request: 'levels-bridge' }),
        ],
      },
    ]);
  });

  test('of one that lacks its key is no failure, and says what to set', async () => {
    const id = await scene.addSource({ adapter: 'keyed' });
    expect(await run('status')).toEqual({
      code: 0,
      said: [
        `${id}  calgary  River Gauge Office  keyless  It wants a key: whoever runs the portal has to set AB511_KEY.`,
      ],
    });
    expect(await run('ask')).toEqual({ code: 0, said: [] });
    expect((await run(`ask ${id}`)).said).toEqual([expect.stringContaining('AB511_KEY is not set.')]);
  });
});
