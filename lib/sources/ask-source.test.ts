import { describe, expect, test } from 'vitest';
import { minuteMs } from '#lib/clock.ts';
import { goodAnswers, sourceScene } from '#testing/sources/source-scene.ts';

const scene = sourceScene(new Date('2026-11-20T18:00:00Z'));
const { at } = scene;

describe('a source that is asked', () => {
  test('is asked along its links, and all that it says is stored', async () => {
    const { stranger, rooms } = await scene.startGauge(goodAnswers());
    const id = await scene.addSource();
    expect(await scene.refresh(rooms, 0)).toBe(1);
    expect(stranger.asked).toEqual(['/bow/stations', '/bow/warnings', '/bow/levels/bridge']);
    expect(await scene.answer('levels-bridge')).toMatchObject({
      fetchedAt: at(0),
      askedAt: at(0),
      dueAt: at(15),
      parts: { levels: { dataAsOf: null, observations: [{ id: 'bridge', metres: 1.5 }] } },
      failures: 0,
      failure: null,
    });
    expect(await scene.source(id)).toMatchObject({ dueAt: at(5), lease: null, leasedUntil: null });
    expect(await scene.refresh(rooms, 4)).toBe(0);
    expect(await scene.refresh(rooms, 5)).toBe(1);
    expect(stranger.asked.slice(3)).toEqual(['/bow/warnings']);
  });

  test('says that nothing has changed: it is as of now, and no page is purged', async () => {
    const { stranger, rooms } = await scene.startGauge(goodAnswers());
    await scene.addSource();
    await scene.refresh(rooms, 0);
    expect(await scene.tags()).toEqual([`weather:${scene.editionId()}`, `weather:${scene.editionId()}`]);
    const { payload } = await scene.answer('warnings');
    await scene.refresh(rooms, 5);
    expect(stranger.headers['if-none-match']).toBe('"w1"');
    expect(await scene.answer('warnings')).toMatchObject({ fetchedAt: at(5), etag: '"w1"', payload, dueAt: at(10) });
    expect(await scene.tags()).toHaveLength(2);
  });

  test('that sends other words has its pages purged', async () => {
    const answers = goodAnswers();
    const { rooms } = await scene.startGauge(answers);
    await scene.addSource();
    await scene.refresh(rooms, 0);
    answers['/bow/warnings'] = { headers: { ETag: '"w2"' }, body: { levels: [] } };
    await scene.refresh(rooms, 5);
    expect(await scene.tags()).toHaveLength(3);
    expect(await scene.answer('warnings')).toMatchObject({ etag: '"w2"', parts: { warnings: { observations: [] } } });
  });

  test('is forgotten where it is not asked any more', async () => {
    const answers = goodAnswers();
    const { rooms } = await scene.startGauge(answers);
    const id = await scene.addSource();
    await scene.refresh(rooms, 0);
    answers['/bow/stations'] = { body: { stations: ['dam'] } };
    answers['/bow/levels/dam'] = { body: { levels: [] } };
    expect(await scene.askNow(rooms, id, 1)).toEqual([]);
    const keys = (await scene.answers()).map(({ request }) => request);
    expect(keys).toEqual(['levels-dam', 'stations', 'warnings']);
  });

  test('that leads on and on is left there', async () => {
    const { stranger, rooms } = await scene.startGauge({});
    const [room] = rooms;
    const [adapter] = room?.adapters ?? [];
    if (!room || !adapter) throw new Error('no adapter');
    const endless = {
      ...adapter,
      requests: ({ links }: { links: object }) =>
        Array.from({ length: Object.keys(links).length + 1 }, (_, place) => ({
          key: `k${place}`,
          url: `${stranger.origin}/k${place}`,
          everyMs: minuteMs,
          parts: [],
        })),
      read: () => ({ kind: 'read' as const, parts: {}, links: {}, dropped: 0 }),
    };
    await scene.addSource();
    const tools = { fetchGuarded: async () => fetched };
    await scene.refresh([{ ...room, adapters: [endless] }], 0, tools);
    expect(await scene.answers()).toHaveLength(24);
  });
});

const fetched = {
  kind: 'fetched' as const,
  url: 'https://gauges.example/',
  permanentUrl: null,
  etag: null,
  lastModified: null,
  maxAgeMs: null,
  bytes: Buffer.from('{}'),
  contentType: '',
  headers: {},
  isCut: false,
};

describe('an answer that is none', () => {
  const failures: readonly [string, NonNullable<ReturnType<typeof goodAnswers>[string]>, string][] = [
    ['an error', { status: 500 }, 'The server answered with an error.'],
    ['nothing there', { status: 404 }, 'There is nothing at that address.'],
    ['a page in its place', { body: '<html>Down</html>' }, 'It is no list of levels.'],
    ['nothing at all', { body: '' }, 'It is no list of levels.'],
    ['another shape', { body: { levels: 'none' } }, 'It is no list of levels.'],
  ];
  test.each(failures)('%s keeps the last good one', async (_name, bad, words) => {
    const answers = goodAnswers();
    const { rooms } = await scene.startGauge(answers);
    await scene.addSource();
    await scene.refresh(rooms, 0);
    const before = await scene.answer('warnings');
    answers['/bow/warnings'] = bad;
    for (const [minutes, failed, wait] of [
      [5, 1, 1],
      [6, 2, 2],
      [8, 3, 4],
    ] as const) {
      await scene.refresh(rooms, minutes);
      expect(await scene.answer('warnings')).toEqual({
        ...before,
        askedAt: at(minutes),
        dueAt: at(minutes + wait),
        failures: failed,
        failure: words,
      });
    }
    answers['/bow/warnings'] = goodAnswers()['/bow/warnings'];
    await scene.refresh(rooms, 12);
    expect(await scene.answer('warnings')).toMatchObject({ fetchedAt: at(12), failures: 0, failure: null });
  });

  test('puts off a host that asks to be left alone, and counts as no failure', async () => {
    const answers = goodAnswers();
    const { stranger, rooms } = await scene.startGauge(answers);
    await scene.addSource();
    await scene.refresh(rooms, 0);
    answers['/bow/warnings'] = { status: 429, headers: { 'Retry-After': '1200' } };
    await scene.refresh(rooms, 5);
    const waiting = { fetchedAt: at(0), askedAt: at(5), dueAt: at(25), failures: 0, failure: null };
    expect(await scene.answer('warnings')).toMatchObject(waiting);
    const asked = stranger.asked.length;
    await scene.refresh(rooms, 16);
    // the host itself is left alone, whatever else of it is due
    expect(stranger.asked).toHaveLength(asked);
    expect(await scene.answer('levels-bridge')).toMatchObject({ fetchedAt: at(0), dueAt: at(25) });
  });

  test('may be kept for as long as its server says, six hours at most', async () => {
    const answers = goodAnswers();
    const { rooms } = await scene.startGauge(answers);
    const id = await scene.addSource();
    for (const [header, minutes] of [
      ['max-age=600', 10],
      ['max-age=60', 5],
      ['no-cache', 5],
      ['max-age=604800', 360],
    ] as const) {
      answers['/bow/warnings'] = { headers: { 'Cache-Control': header }, body: { levels: [] } };
      await scene.askNow(rooms, id, 0);
      expect((await scene.answer('warnings')).dueAt).toEqual(at(minutes));
    }
  });
});
