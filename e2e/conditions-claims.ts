/** Which sources have said nothing for a day, by their adapters. */
export type Silent = ReadonlySet<string>;
/** Whether a page is to say something. */
type When = (silent: Silent) => boolean;
export type Claim = { path: string; says: string; when: When };

/** One of these speaks. */
const by =
  (...names: string[]): When =>
  (silent) =>
    names.some((name) => !silent.has(name));
/** None of these speaks. */
const without =
  (...names: string[]): When =>
  (silent) =>
    names.every((name) => silent.has(name));
/** Not all of these speak. */
const unlessAll =
  (...names: string[]): When =>
  (silent) =>
    names.some((name) => silent.has(name));
const never: When = () => false;

const claims = (path: string, ...rows: readonly (readonly [says: string, when: When])[]): Claim[] =>
  rows.map(([says, when]) => ({ path, says, when }));

const noAlerts = 'Alerts could not be loaded; this is not an all-clear.';
const noAlertsFeed = 'Weather alerts could not be loaded';
const noClosuresFeed = 'Road closures could not be loaded';
const notClear = 'This does not mean that the roads are clear.';
const nothingKnown = 'Nothing to show. Not every service could be reached, so this is not an all-clear.';
const noForecast = [
  'The conditions right now could not be loaded.',
  'The hourly forecast could not be loaded.',
  'The forecast for the days to come could not be loaded.',
];

const ofCalgary = ['calgary', 'open511', 'alberta-511'];
const redAlert = ['red warning - blizzard', by('eccc')] as const;
const feeds = (page: string, ...rows: Parameters<typeof claims>[1][]) =>
  ['rss', 'json'].flatMap((format) => claims(`/feeds${page}.${format}`, ...rows));

/** What Calgary's pages say (`services-of-calgary.ts`). MET Norway is asked for what the first service doesn't know. */
export const claimsOfCalgary = (storyPath: string): Claim[] => [
  ...claims(
    '/calgary/weather',
    redAlert,
    [noAlerts, without('eccc')],
    ['No alerts for Calgary as of', never],
    ['Light Snow', by('eccc')],
    ['Snow, -5 degrees.', by('eccc')],
    ['Data Source: Environment and Climate Change Canada', by('eccc', 'eccc-air')],
    ['Data from MET Norway', (silent) => silent.has('eccc') && !silent.has('met-norway')],
    ...noForecast.map((says) => [says, without('eccc', 'met-norway')] as const),
    ['Air Quality Health Index', by('eccc-air')],
    ['Air quality could not be loaded.', without('eccc-air')],
  ),
  ...claims('/calgary', redAlert, ['class="masthead-weather"', by('eccc', 'met-norway')]),
  ...claims('/calgary/local', redAlert),
  ...claims(storyPath, redAlert),
  ...feeds('/calgary/weather', redAlert, [noAlertsFeed, without('eccc')]),
  ...claims(
    '/calgary/traffic',
    redAlert,
    ['City of Calgary could not be loaded.', without('calgary')],
    ['Open511 could not be loaded.', without('open511')],
    ['511 Alberta could not be loaded.', without('alberta-511')],
    [notClear, unlessAll(...ofCalgary)],
    [nothingKnown, without('calgary', 'alberta-511')],
    ['Nothing is reported at this moment.', never],
    ['9 Avenue SE at Tannery Street', by('calgary')],
    ['Larkspur Trail / Foundry Drive SE', by('calgary')],
    ['Contains information licensed under the Open Government Licence – City of Calgary.', by('calgary')],
    ['Open511: no incidents reported as of', by('open511')],
    ['HWY-98A All Directions Near Mill Creek', by('alberta-511')],
    ['Partly Covered Snow', by('alberta-511')],
    ['Heavy snow is expected on Friday.', by('alberta-511')],
    ['Contains information licensed under the Open Government Licence – Alberta.', by('alberta-511')],
  ),
  ...feeds(
    '/calgary/traffic',
    ['9 Avenue SE at Tannery Street', by('calgary')],
    ['HWY-98A All Directions Near Mill Creek', by('alberta-511')],
    [noClosuresFeed, unlessAll(...ofCalgary)],
  ),
];

/** What Santa Barbara's pages say (`services-of-santa-barbara.ts`). */
export const claimsOfSantaBarbara: Claim[] = [
  ...claims(
    '/santa-barbara/weather',
    ['No alerts for Santa Barbara as of', by('nws')],
    [noAlerts, without('nws')],
    ['Light Rain and Fog/Mist', by('nws')],
    ...noForecast.map((says) => [says, without('nws')] as const),
    ['U.S. Air Quality Index', by('airnow')],
    ['Data are preliminary', by('airnow')],
    ['Air quality could not be loaded.', without('airnow')],
  ),
  ...claims('/santa-barbara', ['class="masthead-weather"', by('nws')]),
  ...feeds('/santa-barbara/weather', [noAlertsFeed, without('nws')]),
  ...claims(
    '/santa-barbara/traffic',
    ['California Highway Patrol could not be loaded.', without('chp')],
    ['California Department of Transportation (Caltrans) could not be loaded.', without('caltrans')],
    [notClear, unlessAll('chp', 'caltrans')],
    [nothingKnown, without('chp', 'caltrans')],
    ['Nothing is reported at this moment.', never],
    ['US-101 north at Elm Rd off-ramp', by('chp')],
    ['Elm Road to Ash Avenue, Oakfield', by('caltrans')],
    ['Summit Pass, Oakfield', by('caltrans')],
    ['LEFT LANE', by('caltrans')],
    ['This does not mean that there is nothing.', without('caltrans')],
  ),
  ...feeds(
    '/santa-barbara/traffic',
    ['Elm Road to Ash Avenue, Oakfield', by('caltrans')],
    [noClosuresFeed, unlessAll('chp', 'caltrans')],
  ),
];
