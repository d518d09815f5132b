import type { DemoEdition } from '#demo/types.ts';
import type { Edition } from '#lib/editions/types.ts';

/** The demo's two papers in the order of the edition switch; Calgary is the one `/` shows. */
export const demoEditions: readonly (Omit<Edition, 'id' | 'slug'> & { slug: DemoEdition })[] = [
  {
    slug: 'calgary',
    name: 'Calgary',
    region: 'Alberta',
    country: 'CA',
    language: 'en-CA',
    timeZone: 'America/Edmonton',
    units: 'metric',
    latitude: 51.05,
    longitude: -114.07,
    accent: '#b3122a',
  },
  {
    slug: 'santa-barbara',
    name: 'Santa Barbara',
    region: 'California',
    country: 'US',
    language: 'en-US',
    timeZone: 'America/Los_Angeles',
    units: 'us',
    latitude: 34.42,
    longitude: -119.7,
    accent: '#0b5d8c',
  },
];
