import { expect, test } from 'vitest';
import { lineOf } from '#lib/sources/reading/fields.ts';
import { airnow } from '#lib/weather/adapters/airnow.ts';
import { airSchema } from '#lib/weather/observations.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { mutatedAnswer } from '#testing/sources/mutations.ts';
import { clock } from '#testing/sources/read-with.ts';
import { airRow, reportingAreas } from '#testing/weather/answers/airnow.ts';
import { santaBarbara } from '#testing/weather/answers/nws.ts';

const mutations = soakCount(5_000);
const bytes = Buffer.from(reportingAreas);

const read = (answer: Uint8Array) =>
  airnow.read(
    'areas',
    { bytes: answer, contentType: '' },
    { place: santaBarbara, settings: {}, accessKey: null, links: {}, now: clock },
  );

test(
  'of a file changed at random, every value put out stands in a row of its area',
  () => {
    const random = seededRandom(16);
    let readings = 0;
    for (let round = 0; round < mutations; round += 1) {
      const mutated = mutatedAnswer(bytes, random);
      const reading = read(mutated);
      if (reading.kind === 'unreadable') continue;
      readings += 1;
      const utf8 = new TextDecoder().decode(mutated);
      const text = utf8.includes('\ufffd') ? new TextDecoder('latin1').decode(mutated) : utf8;
      const rows = text.split(/\r?\n/).map((line) => line.split('|').map((field) => field.trim()));
      const observations = reading.parts.air?.observations ?? [];
      expect(observations.length).toBeGreaterThan(0);
      for (const one of observations) {
        const air = airSchema.parse(JSON.parse(JSON.stringify(one)));
        const own = rows.filter((row) => lineOf(row[7]) === air.area?.en);
        expect(own.length).toBeGreaterThan(0);
        if (air.value !== null) expect(own.map((row) => Number(row[12] || Number.NaN))).toContain(air.value);
        expect(air.value === null || (air.value >= 0 && air.value <= 999)).toBe(true);
        expect(air.at.getTime()).toBeLessThan(Date.parse('2100-01-01'));
      }
      if (rows.some((row) => row.join('|') === airRow()))
        expect(observations).toContainEqual(expect.objectContaining({ kind: 'observed' }));
    }
    expect(readings).toBeGreaterThan(mutations / 2);
  },
  soakTimeoutMs(60_000),
);
