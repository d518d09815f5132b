import type { Attribution } from '#lib/sources/types.ts';

/** As its data servers' end-use licence words it. */
export const ecccAttributions: readonly Attribution[] = [
  {
    text: 'Data Source: Environment and Climate Change Canada',
    url: 'https://eccc-msc.github.io/open-data/licence/readme_en/',
  },
];
