import type { Edition } from '#lib/editions/types.ts';

/** Calgary as somebody types it, for tests that add an edition. */
export const newCalgary = {
  slug: 'calgary',
  name: 'Calgary',
  region: 'Alberta',
  country: 'CA',
  language: 'en-CA',
  timeZone: 'America/Edmonton',
  units: 'metric',
  latitude: 51.05,
  longitude: -114.07,
  accent: '#8c1d18',
} as const;

/** And as it is read, for tests without a database. */
export const calgary: Edition = { ...newCalgary, id: 1 };

/** An edition in French. */
export const montreal: Edition = {
  ...calgary,
  id: 2,
  slug: 'montreal',
  name: 'Montréal',
  region: 'Québec',
  language: 'fr-CA',
  timeZone: 'America/Toronto',
  accent: '#1f5f8b',
};

/** An edition in California. */
export const santaBarbara: Edition = {
  ...calgary,
  id: 3,
  slug: 'santa-barbara',
  name: 'Santa Barbara',
  region: 'California',
  country: 'US',
  language: 'en-US',
  timeZone: 'America/Los_Angeles',
  units: 'us',
  latitude: 34.42,
  longitude: -119.7,
};
