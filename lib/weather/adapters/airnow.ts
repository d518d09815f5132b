import { z } from 'zod';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { defineAdapter } from '#lib/sources/define-adapter.ts';
import { type Area, readAir } from '#lib/weather/adapters/airnow/read.ts';
import type { WeatherObservation, WeatherPart } from '#lib/weather/observations.ts';

const settings = z.object({
  area: z
    .string()
    .trim()
    .regex(/^[^|]{1,100}\|[A-Za-z]{2}$/, 'write it like “Santa Barbara|CA”')
    .optional(),
});
type Settings = z.output<typeof settings>;

function areaOf({ area }: Settings): Area | null {
  if (area === undefined) return null;
  const [name = '', state = ''] = area.split('|');
  return { name: name.trim(), state: state.toUpperCase() };
}

/** The file of all reporting areas, which wants no key. */
export const airnow = defineAdapter<WeatherPart, WeatherObservation, Settings>({
  name: 'airnow',
  title: 'U.S. EPA AirNow',
  brings: 'Air quality in the United States.',
  parts: ['air'],
  settings,
  fields: [
    {
      name: 'area',
      label: 'Reporting area',
      hint: 'Its name and state as at airnow.gov, “Santa Barbara|CA”. Left empty: the nearest within 50 km.',
    },
  ],
  keyName: null,
  homepage: ({ settings }) => {
    const area = areaOf(settings);
    if (!area) return 'https://www.airnow.gov/';
    const query = new URLSearchParams({ city: area.name, state: area.state, country: 'USA' });
    return `https://www.airnow.gov/?${query}`;
  },
  attributions: [
    { text: 'U.S. EPA AirNow', url: 'https://www.airnow.gov' },
    { text: 'Data are preliminary', url: null },
  ],
  requests: () => [
    {
      key: 'areas',
      url: 'https://files.airnowtech.org/airnow/today/reportingarea.dat',
      everyMs: 30 * minuteMs,
      // an hour's value bears the time of its hour, comes some 40 minutes later and stays for another hour: by two
      // hours every agency that is late once would be out of date
      parts: [{ name: 'air', staleAfterMs: 3 * hourMs }],
    },
  ],
  read: (_key, { bytes }, { settings, place, now }) => readAir(bytes, areaOf(settings), place, now),
});
