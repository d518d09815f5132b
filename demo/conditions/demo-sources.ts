import type { DemoEdition } from '#demo/types.ts';

/** An official service that an edition of the demo shows; its settings are its adapter's. */
export type DemoSource = { edition: DemoEdition; adapter: string; settings: Readonly<Record<string, string>> };

/** The services of both cities that need no key. */
export const demoSources: readonly DemoSource[] = [
  { edition: 'calgary', adapter: 'eccc', settings: { site: 'ab-52' } },
  { edition: 'calgary', adapter: 'eccc-air', settings: { location: 'IAKID' } },
  { edition: 'calgary', adapter: 'calgary', settings: {} },
  { edition: 'santa-barbara', adapter: 'nws', settings: {} },
  { edition: 'santa-barbara', adapter: 'airnow', settings: { area: 'Santa Barbara|CA' } },
  { edition: 'santa-barbara', adapter: 'chp', settings: {} },
  { edition: 'santa-barbara', adapter: 'caltrans', settings: { district: '5' } },
];
