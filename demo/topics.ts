import type { DemoTopic } from '#demo/types.ts';

/** What the demo's stories are about, beside their sections, over both cities. */
export const demoTopics: readonly { slug: DemoTopic; name: string; description: string }[] = [
  { slug: 'transit', name: 'Transit', description: 'Trains, buses and streetcars, and the people who wait for them.' },
  {
    slug: 'city-hall',
    name: 'City hall',
    description: 'What councils decide, how the votes fell and who waited four hours to speak for two minutes.',
  },
  {
    slug: 'streets-and-roads',
    name: 'Streets and roads',
    description: 'Closures, plows, promenades and the slow arguments about who a street is for.',
  },
  { slug: 'winter', name: 'Winter', description: 'Snow, ice and chinooks, from the first frost to the last scraper.' },
  { slug: 'water', name: 'Water', description: 'Rivers, reservoirs, mains and meters.' },
  { slug: 'libraries', name: 'Libraries', description: 'Books, late hours and everything else they will lend you.' },
  { slug: 'housing', name: 'Housing', description: 'What is being built, for whom, and what stood there before.' },
  { slug: 'health', name: 'Health', description: 'Hospitals, clinics and how long the wait is.' },
  {
    slug: 'wildlife',
    name: 'Wildlife',
    description: 'Moose in goal, whales in the channel and the crows that can read a countdown.',
  },
  {
    slug: 'the-harbor',
    name: 'The harbor',
    description: 'Boats, fog, slips and everyone who works at the water’s edge while the rest of the city sleeps.',
  },
  { slug: 'after-the-fire', name: 'After the fire', description: 'Burned hills, planned burns and what grows back.' },
  {
    slug: 'food-and-farming',
    name: 'Food and farming',
    description: 'From the field to the oven, with a stop at the mill.',
  },
  { slug: 'climate-and-energy', name: 'Climate and energy', description: 'Wires, wind, ice cores and the bill.' },
  { slug: 'night-sky', name: 'The night sky', description: 'Comets, satellites and those who stay up for them.' },
  { slug: 'amateur-sport', name: 'Amateur sport', description: 'Games played for nothing, and taken seriously.' },
  {
    slug: 'stage-and-screen',
    name: 'Stage and screen',
    description: 'Plays, films and concerts, reviewed and foretold.',
  },
];
