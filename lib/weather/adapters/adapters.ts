import type { Adapter } from '#lib/sources/types.ts';
import { airnow } from '#lib/weather/adapters/airnow.ts';
import { eccc } from '#lib/weather/adapters/eccc.ts';
import { ecccAir } from '#lib/weather/adapters/eccc-air.ts';
import { metNorway } from '#lib/weather/adapters/met-norway.ts';
import { nws } from '#lib/weather/adapters/nws.ts';
import { openMeteo } from '#lib/weather/adapters/open-meteo.ts';
import type { WeatherObservation, WeatherPart } from '#lib/weather/observations.ts';

export type WeatherAdapter = Adapter<WeatherPart, WeatherObservation>;

/** Every weather service that an edition can have. */
export const weatherAdapters: readonly WeatherAdapter[] = [eccc, ecccAir, nws, airnow, metNorway, openMeteo];
