/** Invented answers of Open-Meteo: Calgary at 18:00 UTC, by seconds since 1970 as we ask for them. */

const startS = Date.UTC(2026, 10, 20, 18) / 1000;
const [hourS, dayS] = [3_600, 86_400];
const each = <Value>(count: number, value: (index: number) => Value) =>
  Array.from({ length: count }, (_, i) => value(i));

const offset = { latitude: 51.05, longitude: -114.07, utc_offset_seconds: -25_200, timezone: 'America/Edmonton' };

export const modelForecast = {
  ...offset,
  current_units: {
    time: 'unixtime',
    temperature_2m: '°C',
    pressure_msl: 'hPa',
    visibility: 'm',
    wind_speed_10m: 'km/h',
  },
  current: {
    time: startS,
    interval: 900,
    temperature_2m: -5.5,
    relative_humidity_2m: 78,
    dew_point_2m: -8.7,
    apparent_temperature: -9.7,
    is_day: 1,
    weather_code: 73,
    pressure_msl: 1019.4,
    visibility: 1200,
    wind_speed_10m: 19.8,
    wind_direction_10m: 338,
    wind_gusts_10m: 37.1,
  },
  hourly_units: { time: 'unixtime', temperature_2m: '°C', precipitation: 'mm' },
  hourly: {
    time: each(12, (i) => startS + i * hourS),
    temperature_2m: each(12, (i) => -5 - i / 10),
    apparent_temperature: each(12, (i) => -9 - i / 10),
    precipitation_probability: each(12, (i) => 5 * i),
    precipitation: each(12, (i) => i / 10),
    weather_code: each(12, (i) => (i % 2 ? 3 : 71)),
    wind_speed_10m: each(12, (i) => 10 + i),
    wind_direction_10m: each(12, (i) => 300 + i),
    wind_gusts_10m: each(12, (i) => 20 + i),
    is_day: each(12, (i) => (i < 6 ? 1 : 0)),
    uv_index: each(12, (i) => 1.5 - i / 10),
  },
  daily_units: { time: 'unixtime', temperature_2m_max: '°C' },
  daily: {
    time: each(10, (i) => Date.UTC(2026, 10, 20, 7) / 1000 + i * dayS),
    weather_code: each(10, (i) => i),
    temperature_2m_max: each(10, (i) => 2 - i),
    temperature_2m_min: each(10, (i) => -10 - i),
    uv_index_max: each(10, (i) => 1 + i / 10),
    precipitation_sum: each(10, (i) => i / 2),
    precipitation_probability_max: each(10, (i) => (i > 7 ? null : 10 * i)),
    wind_speed_10m_max: each(10, (i) => 20 + i),
    wind_gusts_10m_max: each(10, (i) => 40 + i),
    wind_direction_10m_dominant: each(10, (i) => 10 * i),
  },
};

export const modelAir = {
  ...offset,
  current_units: { time: 'unixtime', us_aqi: 'USAQI' },
  current: { time: startS, interval: 3_600, us_aqi: 38 },
};

export const modelError = { error: true, reason: 'Minutely API request limit exceeded.' };
