import { expect, test } from 'vitest';
import { hourMs } from '#lib/clock.ts';
import { metNorway } from '#lib/weather/adapters/met-norway.ts';
import type { DayObservation, HourObservation, Wind } from '#lib/weather/observations.ts';
import { calgary } from '#testing/editions.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { forecast } from '#testing/weather/answers/met-norway.ts';
import { at, expectClaims, expectKept, listAt, readMutations } from '#testing/weather/provenance.ts';
import { observationsOf, readWell } from '#testing/weather/read-parts.ts';

const seriesPath = 'properties.timeseries';
const instant = 'data.instant.details';
const toKmh = (mps: number) => mps * 3.6;

const timeOf = (record: unknown) => Date.parse(String(at(record, 'time')));
const recordAt = (document: unknown, time: Date) =>
  listAt(document, seriesPath).find((record) => timeOf(record) === time.getTime());

function expectWind(records: readonly unknown[], wind: Wind | null | undefined): void {
  const all = (name: string) => records.map((record) => at(record, `${instant}.${name}`));
  expectClaims({
    kmh: { put: wind?.kmh, from: all('wind_speed'), by: toKmh },
    gustKmh: { put: wind?.gustKmh, from: all('wind_speed_of_gust'), by: toKmh },
    fromDegrees: { put: wind?.fromDegrees, from: all('wind_from_direction') },
  });
}

function expectHour(document: unknown, hour: HourObservation): void {
  const record = recordAt(document, hour.at);
  const ahead = 'data.next_1_hours.details';
  expect(record).toBeDefined();
  expectClaims({
    temperatureC: { put: hour.temperatureC, from: [at(record, `${instant}.air_temperature`)] },
    uvIndex: { put: hour.uvIndex, from: [at(record, `${instant}.ultraviolet_index_clear_sky`)] },
    precipitationMm: { put: hour.precipitationMm, from: [at(record, `${ahead}.precipitation_amount`)] },
    precipitationPercent: {
      put: hour.precipitationPercent,
      from: [at(record, `${ahead}.probability_of_precipitation`)],
    },
  });
  expectWind([record], hour.wind);
}

/** From the records of a day and of the night that begins on it. */
function expectDay(document: unknown, day: DayObservation): void {
  const noonMs = Date.parse(`${day.date}T18:00:00Z`);
  const records = listAt(document, seriesPath).filter((record) => Math.abs(timeOf(record) - noonMs) <= 24 * hourMs);
  const all = (...paths: readonly string[]) => records.flatMap((record) => paths.map((path) => at(record, path)));
  const temperature = `${instant}.air_temperature`;
  expectClaims({
    highC: { put: day.highC, from: all(temperature, 'data.next_6_hours.details.air_temperature_max') },
    lowC: { put: day.lowC, from: all(temperature, 'data.next_6_hours.details.air_temperature_min') },
    uvIndexMax: { put: day.uvIndexMax, from: all(`${instant}.ultraviolet_index_clear_sky`) },
  });
  for (const half of [day.day, day.night]) {
    const chances = [1, 6, 12].map((hours) => `data.next_${hours}_hours.details.probability_of_precipitation`);
    expectClaims({ precipitationPercent: { put: half?.precipitationPercent, from: all(...chances) } });
    expectWind(records, half?.wind);
    // a sum of hours and of six hours each, all of which are known
    const amounts = all(
      'data.next_1_hours.details.precipitation_amount',
      'data.next_6_hours.details.precipitation_amount',
    );
    const known = amounts.map(Number).filter((amount) => amount > 0 && amount <= 1_000);
    const most = known.reduce((sum, amount) => sum + amount, 0);
    expect(half?.precipitationMm ?? 0).toBeLessThanOrEqual(most + 1e-9);
  }
}

test('a forecast that is damaged gives nothing that is not in it, and all that is not damaged', {
  timeout: soakTimeoutMs(120_000),
}, () => {
  const answer = forecast();
  const before = observationsOf(readWell(metNorway, 'forecast', answer), 'hours');
  const rounds = soakCount(5_000);
  let read = 0;
  readMutations(
    metNorway,
    'forecast',
    answer,
    rounds,
    (document, reading) => {
      if (reading.kind === 'read') read += 1;
      const [now] = observationsOf(reading, 'now');
      const hours = observationsOf(reading, 'hours');
      const record = now && recordAt(document, now.observedAt);
      expectClaims({
        temperatureC: { put: now?.temperatureC, from: [at(record, `${instant}.air_temperature`)] },
        humidityPercent: { put: now?.humidityPercent, from: [at(record, `${instant}.relative_humidity`)] },
        dewPointC: { put: now?.dewPointC, from: [at(record, `${instant}.dew_point_temperature`)] },
        pressureHpa: { put: now?.pressureHpa, from: [at(record, `${instant}.air_pressure_at_sea_level`)] },
      });
      expectWind([record], now?.wind);
      for (const hour of hours) expectHour(document, hour);
      for (const day of observationsOf(reading, 'days')) expectDay(document, day);
      expectKept({ before: listAt(answer, seriesPath), after: listAt(document, seriesPath) }, before, hours);
    },
    { place: calgary },
  );
  expect(read).toBeGreaterThan(rounds / 2);
});
