import { expect, test } from 'vitest';
import { fieldOf, listOf } from '#lib/sources/reading/fields.ts';
import { parseJson } from '#lib/sources/reading/json.ts';
import { caltrans } from '#lib/traffic/adapters/caltrans.ts';
import { chp } from '#lib/traffic/adapters/chp.ts';
import { observationSchemas, type TrafficPart, trafficEventSchema } from '#lib/traffic/observations.ts';
import { santaBarbara } from '#testing/editions.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { mutatedAnswer } from '#testing/sources/mutations.ts';
import { clock } from '#testing/sources/read-with.ts';
import { ccAnswer, cctvAnswer, cmsAnswer, lcsAnswer } from '#testing/traffic/answers/caltrans.ts';
import { chpAnswer } from '#testing/traffic/answers/chp.ts';

/** Whatever comes, nothing throws, and each number that goes out is one that stands at its place in the answer. */

const count = soakCount(5_000);
const context = { place: santaBarbara, settings: { district: '5' }, accessKey: null, links: {}, now: clock };

/** A turn lane or a shoulder has no number. */
const laneCount = (text: unknown) =>
  new Set(
    String(text)
      .split(',')
      .map((lane) => lane.trim())
      .filter((lane) => /^\d{1,2}$/.test(lane)),
  ).size;
const isAll = (text: unknown) => /\ball\b/i.test(String(text));

/** Where each number of a closure comes from, and what was made of it. */
const closureNumbers: Readonly<Record<string, (record: unknown) => readonly unknown[]>> = {
  lanesTotal: (record) => [Number(fieldOf(record, 'closure', 'totalExistingLanes'))],
  lanesClosed: (record) => {
    const lanes = fieldOf(record, 'closure', 'lanesClosed');
    return isAll(lanes) ? [Number(fieldOf(record, 'closure', 'totalExistingLanes'))] : [laneCount(lanes)];
  },
  delayMinutes: (record) => [Number(fieldOf(record, 'closure', 'estimatedDelay'))],
  'point.latitude': (record) => ends(record, 'Latitude'),
  'point.longitude': (record) => ends(record, 'Longitude'),
};

const ends = (record: unknown, name: string) =>
  ['begin', 'end'].map((end) => Number(fieldOf(record, 'location', end, `${end}${name}`)));

const standing: typeof closureNumbers = {
  'point.latitude': (record) => [Number(fieldOf(record, 'location', 'latitude'))],
  'point.longitude': (record) => [Number(fieldOf(record, 'location', 'longitude'))],
};

test.each<[string, TrafficPart, object, typeof closureNumbers]>([
  ['lcs', 'events', lcsAnswer, closureNumbers],
  ['cctv', 'cameras', cctvAnswer, standing],
  ['cms', 'signs', cmsAnswer, standing],
  ['cc', 'roads', ccAnswer, standing],
])(
  'caltrans %s',
  (key, part, answer, numbers) => {
    const random = seededRandom(14);
    const whole = Buffer.from(JSON.stringify(answer));
    let read = 0;
    for (let time = 0; time < count; time += 1) {
      const bytes = mutatedAnswer(whole, random);
      const reading = caltrans.read(key, { bytes, contentType: '' }, context);
      if (reading.kind === 'unreadable') continue;
      read += 1;
      const records = listOf(fieldOf(parseJson(bytes), 'data')).map((record) => fieldOf(record, key));
      for (const observation of reading.parts[part]?.observations ?? []) {
        observationSchemas[part].parse(observation);
        const own = records.filter((record) => fieldOf(record, 'index') === observation.id);
        for (const [path, from] of Object.entries(numbers)) {
          const value = fieldOf(observation, ...path.split('.'));
          if (value !== null) expect(own.flatMap(from), `${observation.id} ${path}`).toContain(value);
        }
      }
    }
    expect(read).toBeGreaterThan(count / 4);
  },
  soakTimeoutMs(60_000),
);

test(
  'chp',
  () => {
    const random = seededRandom(15);
    const whole = Buffer.from(chpAnswer);
    let read = 0;
    for (let time = 0; time < count; time += 1) {
      const bytes = mutatedAnswer(whole, random);
      const reading = chp.read('incidents', { bytes, contentType: '' }, { ...context, settings: {} });
      if (reading.kind === 'unreadable') continue;
      read += 1;
      const text = Buffer.from(bytes).toString('latin1');
      const events = trafficEventSchema.array().parse(reading.parts.events?.observations);
      for (const { point } of events) {
        const position =
          point && [point.latitude, -point.longitude].map((degrees) => String(Math.round(degrees * 1e6)));
        if (position) expect(text).toContain(position.join(':'));
      }
      expect(JSON.stringify(events)).not.toMatch(/SECRET|NOTE|8ABC|555-/);
    }
    expect(read).toBeGreaterThan(count / 4);
  },
  soakTimeoutMs(60_000),
);
