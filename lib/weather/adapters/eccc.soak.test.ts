import { expect, test } from 'vitest';
import { eccc } from '#lib/weather/adapters/eccc.ts';
import { ecccAir } from '#lib/weather/adapters/eccc-air.ts';
import type { DayObservation, HourObservation, NowObservation, Wind } from '#lib/weather/observations.ts';
import { calgary } from '#testing/editions.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { airForecast, airObserved, airPeriods, alert, boxed, cityPage, list } from '#testing/weather/answers/eccc.ts';
import { at, both, expectClaims, expectKept, listAt, readMutations } from '#testing/weather/provenance.ts';
import { observationsOf, readWell } from '#testing/weather/read-parts.ts';

const rounds = soakCount(5_000);
const timeoutMs = soakTimeoutMs(120_000);
const place = calgary;
const hoursPath = 'properties.hourlyForecastGroup.hourlyForecasts';
const daysPath = 'properties.forecastGroup.forecasts';
const compass: Readonly<Record<string, number>> = { N: 0, NW: 315, NNW: 337.5, NNO: 337.5, NO: 315 };
const degreesOf = (points: readonly unknown[]) => points.map((point) => compass[String(point)]);

function expectNow(document: unknown, now: NowObservation): void {
  const record = at(document, 'properties.currentConditions');
  const value = (path: string) => both(record, `${path}.value`);
  expectClaims({
    observedAt: { put: now.observedAt, from: both(record, 'timestamp') },
    temperatureC: { put: now.temperatureC, from: value('temperature') },
    feelsLike: { put: now.feelsLike?.c, from: [...value('windChill'), ...value('humidex')] },
    humidityPercent: { put: now.humidityPercent, from: value('relativeHumidity') },
    dewPointC: { put: now.dewPointC, from: value('dewpoint') },
    pressureHpa: { put: now.pressureHpa, from: value('pressure'), by: (kpa) => kpa * 10 },
    visibilityKm: { put: now.visibilityKm, from: value('visibility') },
  });
  expectWind(record, now.wind);
}

function expectWind(record: unknown, wind: Wind | null): void {
  const points = degreesOf(both(record, 'wind.direction.value'));
  expectClaims({
    kmh: { put: wind?.kmh, from: both(record, 'wind.speed.value') },
    gustKmh: { put: wind?.gustKmh, from: both(record, 'wind.gust.value') },
    fromDegrees: { put: wind?.fromDegrees, from: [...both(record, 'wind.bearing.value'), ...points] },
  });
}

function expectHour(document: unknown, hour: HourObservation): void {
  const record = listAt(document, hoursPath).find((one) =>
    both(one, 'timestamp').some((time) => typeof time === 'string' && Date.parse(time) === hour.at.getTime()),
  );
  expect(record).toBeDefined();
  expectClaims({
    temperatureC: { put: hour.temperatureC, from: both(record, 'temperature.value') },
    feelsLike: { put: hour.feelsLike?.c, from: [...both(record, 'windChill.value'), ...both(record, 'humidex.value')] },
    precipitationPercent: { put: hour.precipitationPercent, from: both(record, 'lop.value') },
    precipitationMm: { put: hour.precipitationMm, from: [] },
    uvIndex: { put: hour.uvIndex, from: [...both(record, 'uv.index.value'), ...both(record, 'uv.index')] },
  });
  expectWind(record, hour.wind);
}

function expectDay(document: unknown, day: DayObservation): void {
  const periods = listAt(document, daysPath);
  const all = (path: string) => periods.flatMap((period) => both(period, path));
  const winds = periods.flatMap((period) => listAt(period, 'winds.periods'));
  const temperatures = (name: string) =>
    periods
      .flatMap((period) => listAt(period, 'temperatures.temperature'))
      .filter((one) => at(one, 'class.en') === name)
      .flatMap((one) => both(one, 'value'));
  expectClaims({
    highC: { put: day.highC, from: temperatures('high') },
    lowC: { put: day.lowC, from: temperatures('low') },
    uvIndexMax: { put: day.uvIndexMax, from: all('uv.index') },
  });
  for (const half of [day.day, day.night]) {
    // of one and the same of the winds that follow one another
    const own = winds.filter((one) =>
      both(one, 'speed.value')
        .map(Number)
        .includes(half?.wind?.kmh ?? Number.NaN),
    );
    expectClaims({
      precipitationPercent: { put: half?.precipitationPercent, from: all('abbreviatedForecast.pop.value') },
      precipitationMm: { put: half?.precipitationMm, from: [] },
      kmh: { put: half?.wind?.kmh, from: winds.flatMap((one) => both(one, 'speed.value')) },
      gustKmh: { put: half?.wind?.gustKmh, from: winds.flatMap((one) => both(one, 'gust.value')) },
      fromDegrees: {
        put: half?.wind?.kmh == null ? null : half.wind.fromDegrees,
        from: degreesOf(own.flatMap((one) => both(one, 'direction'))),
      },
    });
  }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

test('a city’s page that is damaged gives nothing that is not in it, and all that is not damaged', {
  timeout: timeoutMs,
}, () => {
  const page = cityPage();
  const whole = readWell(eccc, 'citypage', page);
  const before = { hours: observationsOf(whole, 'hours'), days: observationsOf(whole, 'days') };
  let read = 0;
  readMutations(
    eccc,
    'citypage',
    page,
    rounds,
    (document, reading) => {
      if (reading.kind === 'read') read += 1;
      const [now] = observationsOf(reading, 'now');
      const [hours, days] = [observationsOf(reading, 'hours'), observationsOf(reading, 'days')];
      if (now) expectNow(document, now);
      for (const hour of hours) expectHour(document, hour);
      for (const day of days) expectDay(document, day);
      const is = (path: string) => same(at(document, path), at(page, path));
      if (is('properties.currentConditions')) expect(now).toEqual(observationsOf(whole, 'now')[0]);
      if (is('properties.forecastGroup')) expect(days).toEqual(before.days);
      if (is('properties.hourlyForecastGroup.timestamp'))
        expectKept({ before: listAt(page, hoursPath), after: listAt(document, hoursPath) }, before.hours, hours);
    },
    { place },
  );
  expect(read).toBeGreaterThan(rounds / 2);
});

test('alerts that are damaged are never taken for none', { timeout: timeoutMs }, () => {
  const wind = { alert_name_en: 'orange warning - wind', alert_text_en: 'Wind of 100 km/h.', risk_colour_en: 'orange' };
  const answer = list([alert(), alert(wind), alert({}, boxed(-113, 50, -112, 51))]);
  const before = observationsOf(readWell(eccc, 'alerts', answer), 'alerts');
  expect(before).toHaveLength(2);
  readMutations(
    eccc,
    'alerts',
    answer,
    rounds,
    (document, reading) => {
      const alerts = observationsOf(reading, 'alerts');
      const features = listAt(document, 'features');
      for (const one of alerts)
        expectClaims({
          sentAt: { put: one.sentAt, from: features.map((each) => at(each, 'properties.publication_datetime')) },
          startsAt: { put: one.startsAt, from: features.map((each) => at(each, 'properties.validity_datetime')) },
          endsAt: {
            put: one.endsAt,
            from: ['event_end', 'expiration'].flatMap((name) =>
              features.map((each) => at(each, `properties.${name}_datetime`)),
            ),
          },
        });
      if (reading.kind === 'read') expectKept({ before: answer.features, after: features }, before, alerts);
    },
    { place },
  );
});

test('an empty list that is damaged is believed only where nothing of what makes it good is', {
  timeout: timeoutMs,
}, () => {
  const answer = list([]);
  readMutations(
    eccc,
    'alerts',
    answer,
    rounds,
    (document, reading) => {
      if (reading.kind === 'unreadable') return;
      expect(at(document, 'type')).toBe('FeatureCollection');
      expect([at(document, 'numberMatched'), at(document, 'numberReturned')]).toEqual([0, 0]);
      const self = listAt(document, 'links').find((link) => at(link, 'rel') === 'self');
      expect(String(at(self, 'href'))).toContain('bbox=');
    },
    { place },
  );
});

test('air quality that is damaged gives nothing that is not in it, and all that is not damaged', {
  timeout: timeoutMs,
}, () => {
  const values = [19, 20, 21].map((hour, order) => airForecast(`2026-11-20T${hour}:00:00Z`, order + 2.5));
  for (const [request, answer] of [
    ['observation', list([airObserved()])],
    ['forecast', list([...values, airPeriods()])],
  ] as const) {
    const before = observationsOf(readWell(ecccAir, request, answer), 'air');
    readMutations(
      ecccAir,
      request,
      answer,
      rounds,
      (document, reading) => {
        const features = listAt(document, 'features');
        const air = observationsOf(reading, 'air');
        for (const one of air)
          expectClaims({
            value: { put: one.value, from: features.map((each) => at(each, 'properties.aqhi')) },
            at: {
              put: one.at,
              from: ['observation', 'forecast'].flatMap((name) =>
                features.map((each) => at(each, `properties.${name}_datetime`)),
              ),
            },
          });
        if (at(document, 'type') === 'FeatureCollection')
          expectKept({ before: answer.features, after: features }, before, air);
      },
      { place },
    );
  }
});
