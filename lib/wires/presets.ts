import type { WireInput } from '#lib/wires/types.ts';

/** A wire that many papers want, with its supplier's own wording. It is only data until somebody adds it. */
export type WirePreset = Pick<
  WireInput,
  | 'slug'
  | 'feedUrl'
  | 'homepage'
  | 'name'
  | 'supplier'
  | 'copyright'
  | 'language'
  | 'timeZone'
  | 'intervalMinutes'
  | 'idleHours'
> & {
  /** The section it suits; another may be chosen. */
  section: string;
};

/**
 * Whatever these feeds say, they are for personal use: each shows headline, summary and a link, without pictures, until
 * the operator has agreed on more with its supplier.
 */
export const presetRights = { rights: 'summary', licence: '', isCanonical: true, pictures: 'none' } as const;

export const wirePresets: readonly WirePreset[] = [
  {
    slug: 'cbc-top-stories',
    feedUrl: 'https://www.cbc.ca/webfeed/rss/rss-topstories',
    homepage: 'https://www.cbc.ca/news',
    name: 'CBC News: Top Stories',
    supplier: 'CBC News',
    copyright: '© CBC/Radio-Canada. All rights reserved.',
    language: 'en-CA',
    timeZone: 'America/Toronto',
    intervalMinutes: 15,
    idleHours: 24,
    section: 'world',
  },
  {
    slug: 'cbc-calgary',
    feedUrl: 'https://www.cbc.ca/webfeed/rss/rss-canada-calgary',
    homepage: 'https://www.cbc.ca/news/canada/calgary',
    name: 'CBC Calgary',
    supplier: 'CBC News',
    copyright: '© CBC/Radio-Canada. All rights reserved.',
    language: 'en-CA',
    timeZone: 'America/Edmonton',
    intervalMinutes: 15,
    idleHours: 48,
    section: 'local',
  },
  {
    slug: 'bbc-world',
    feedUrl: 'https://feeds.bbci.co.uk/news/world/rss.xml',
    homepage: 'https://www.bbc.co.uk/news/world',
    name: 'BBC News: World',
    supplier: 'BBC News',
    copyright: '© British Broadcasting Corporation. All rights reserved.',
    language: 'en-GB',
    timeZone: 'Europe/London',
    intervalMinutes: 15,
    idleHours: 24,
    section: 'world',
  },
  {
    slug: 'calgary-newsroom',
    feedUrl: 'https://newsroom.calgary.ca/tagfeed/en/tags/city__news,city__release',
    homepage: 'https://newsroom.calgary.ca/',
    name: 'City of Calgary Newsroom',
    supplier: 'The City of Calgary',
    copyright: '© The City of Calgary. All rights reserved.',
    language: 'en-CA',
    timeZone: 'America/Edmonton',
    intervalMinutes: 30,
    idleHours: 168,
    section: 'news-releases',
  },
  {
    slug: 'noozhawk',
    feedUrl: 'https://www.noozhawk.com/feed/',
    homepage: 'https://www.noozhawk.com/',
    name: 'Noozhawk',
    supplier: 'Noozhawk',
    copyright: '© Noozhawk. All rights reserved.',
    language: 'en-US',
    timeZone: 'America/Los_Angeles',
    intervalMinutes: 30,
    idleHours: 48,
    section: 'local',
  },
  {
    slug: 'keyt',
    feedUrl: 'https://keyt.com/feed/',
    homepage: 'https://keyt.com/',
    name: 'NewsChannel 3-12',
    supplier: 'KEYT',
    copyright: '© NPG of California, LLC. All rights reserved.',
    language: 'en-US',
    timeZone: 'America/Los_Angeles',
    intervalMinutes: 30,
    idleHours: 48,
    section: 'local',
  },
  {
    slug: 'npr-news',
    feedUrl: 'https://feeds.npr.org/1001/rss.xml',
    homepage: 'https://www.npr.org/sections/news/',
    name: 'NPR News',
    supplier: 'NPR',
    copyright: '© NPR. All rights reserved.',
    language: 'en-US',
    timeZone: 'America/New_York',
    intervalMinutes: 15,
    idleHours: 24,
    section: 'world',
  },
];

export function findPreset(slug: string): WirePreset | null {
  return wirePresets.find((preset) => preset.slug === slug) ?? null;
}
