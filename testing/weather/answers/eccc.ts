/** Small invented answers of Environment and Climate Change Canada, of the shapes that its service sends. */

type Words = { en: string; fr: string };
type Overrides = Record<string, unknown>;

const both = <Value>(value: Value) => ({ en: value, fr: value });
/** A value with its unit, as most stand. */
export const measure = (units: string, value: unknown) => ({ units: both(units), value: both(value) });
const class_ = (name: 'high' | 'low', c: number) => ({ class: both(name), ...measure('C', c) });

/** Of Calgary's airport at the clock of these answers. */
export const observation = (overrides: Overrides = {}) => ({
  iconCode: { format: 'gif', value: 16 },
  timestamp: both('2026-11-20T18:00:00Z'),
  relativeHumidity: measure('%', 83),
  wind: {
    speed: measure('km/h', 21),
    direction: { value: { en: 'NNW', fr: 'NNO' } },
    bearing: measure('degrees', 336),
    gust: measure('km/h', 38),
  },
  pressure: { change: both(0.1), tendency: { en: 'rising', fr: 'à la hausse' }, ...measure('kPa', 101.8) },
  temperature: measure('C', -6.4),
  dewpoint: measure('C', -8.1),
  visibility: measure('km', 4.8),
  station: { code: both('yyc'), value: { en: 'Calgary Airport', fr: 'Aéroport de Calgary' } },
  condition: { en: 'Light Snow', fr: 'Faible neige' },
  windChill: { value: both(-14) },
  ...overrides,
});

/** @param at "2026-11-20T19:00:00Z" */
export const hour = (at: string, overrides: Overrides = {}) => ({
  timestamp: at,
  condition: { en: 'Light snow', fr: 'Faible neige' },
  iconCode: { format: 'png', value: 16 },
  temperature: measure('C', -7),
  lop: { category: { en: 'High', fr: 'Élevée' }, ...measure('%', 80) },
  wind: {
    speed: measure('km/h', 20),
    direction: { windDirFull: { en: 'North' }, value: { en: 'N', fr: 'N' } },
    gust: measure('km/h', 40),
  },
  windChill: { value: both(-15) },
  uv: { index: { value: both(1) } },
  ...overrides,
});

/** A half of a day: "Friday" or "Friday night". */
export const period = (name: Words, c: number, overrides: Overrides = {}) => {
  const isNight = /night/.test(name.en);
  return {
    period: { textForecastName: name, value: name },
    textSummary: { en: `Snow, ${c} degrees.`, fr: `Neige, ${c} degrés.` },
    temperatures: { temperature: [class_(isNight ? 'low' : 'high', c)] },
    abbreviatedForecast: {
      icon: { format: 'gif', value: isNight ? 38 : 8 },
      textSummary: { en: 'Snow', fr: 'Neige' },
      pop: measure('%', 70),
    },
    winds: {
      periods: [
        { bearing: measure('degrees', 36), speed: measure('km/h', 15), gust: measure('km/h', 0), direction: both('N') },
        {
          bearing: measure('degrees', 32),
          speed: measure('km/h', 30),
          gust: measure('km/h', 50),
          direction: both('NW'),
        },
      ],
    },
    ...(isNight ? {} : { uv: { index: both('1'), category: { en: 'low', fr: 'bas' } } }),
    ...overrides,
  };
};

export const friday = { en: 'Friday', fr: 'vendredi' };
export const fridayNight = { en: 'Friday night', fr: 'ce soir et cette nuit' };
export const saturday = { en: 'Saturday', fr: 'samedi' };
export const saturdayNight = { en: 'Saturday night', fr: 'samedi soir et nuit' };
export const sunday = { en: 'Sunday', fr: 'dimanche' };

/** A city's page, with some of its properties replaced. */
export const cityPage = (overrides: Overrides = {}) => ({
  type: 'Feature',
  id: 'ab-52',
  geometry: { type: 'Point', coordinates: [-114.07, 51.05] },
  properties: {
    lastUpdated: '2026-11-20T18:02:00Z',
    identifier: 'ab-52',
    name: both('Calgary'),
    currentConditions: observation(),
    forecastGroup: forecastGroup('2026-11-20T16:30:00Z', [
      period(friday, -5),
      period(fridayNight, -14),
      period(saturday, -9),
      period(saturdayNight, -19),
      period(sunday, -7),
    ]),
    hourlyForecastGroup: {
      timestamp: both('2026-11-20T16:30:00Z'),
      hourlyForecasts: [19, 20, 21, 22].map((at) =>
        hour(`2026-11-20T${at}:00:00Z`, { temperature: measure('C', -at) }),
      ),
    },
    warnings: [],
    ...overrides,
  },
});

export const forecastGroup = (issuedAt: string, forecasts: readonly object[]) => ({
  timestamp: both(issuedAt),
  forecasts,
});

/** A box round a place, as GeoJSON has it. */
export const boxed = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

/** A zone of an alert: over Calgary, unless it says otherwise. */
export const alert = (overrides: Overrides = {}, geometry: unknown = boxed(-114.3, 50.8, -113.9, 51.2)) => ({
  type: 'Feature',
  geometry,
  properties: {
    id: '31020535_fea1-1',
    alert_code: 'SFW',
    alert_type: 'warning',
    alert_name_en: 'yellow warning - snowfall',
    alert_name_fr: 'avertissement jaune - neige',
    publication_datetime: '2026-11-20T13:05:00.000Z',
    expiration_datetime: '2026-11-21T05:00:00.000Z',
    validity_datetime: '2026-11-20T14:00:00.000Z',
    event_end_datetime: '2026-11-21T06:00:00.000Z',
    alert_text_en: 'What:\nSnow of 5 to 10 cm.\n\nWhen:\nUntil midnight.',
    alert_text_fr: 'Quoi :\nNeige de 5 à 10 cm.',
    risk_colour_en: 'yellow',
    risk_colour_fr: 'jaune',
    feature_name_en: 'City of Calgary',
    feature_name_fr: 'Ville de Calgary',
    status_en: 'issued',
    display_status: 'visible',
    ...overrides,
  },
});

const itemsUrl = 'https://api.weather.gc.ca/collections/weather-alerts/items';

/** A list as the service sends it, saying what it was asked for. */
export const list = (features: readonly object[], bbox = '-114.17,50.95,-113.97,51.15', overrides: Overrides = {}) => ({
  type: 'FeatureCollection',
  features,
  numberMatched: features.length,
  numberReturned: features.length,
  links: [
    { rel: 'self', href: `${itemsUrl}?f=json&bbox=${bbox}&limit=100` },
    { rel: 'alternate', href: `${itemsUrl}?f=html` },
  ],
  timeStamp: '2026-11-20T18:05:03.120451Z',
  ...overrides,
});

export const airObserved = (overrides: Overrides = {}) => ({
  type: 'Feature',
  properties: {
    location_name_en: 'Calgary',
    location_name_fr: 'Calgary',
    location_id: 'IAKID',
    observation_datetime: '2026-11-20T17:00:00Z',
    aqhi: 2.41,
    ...overrides,
  },
});

export const airForecast = (at: string, aqhi: unknown, overrides: Overrides = {}) => ({
  type: 'Feature',
  properties: {
    location_name_en: 'Calgary',
    location_name_fr: 'Calgary',
    location_id: 'IAKID',
    publication_datetime: '2026-11-20T16:00:00Z',
    forecast_datetime: at,
    aqhi,
    ...overrides,
  },
});

/** The other kind of features in the forecasts: of whole halves of days. */
export const airPeriods = () => ({
  type: 'Feature',
  properties: {
    location_id: 'IAKID',
    publication_datetime: '2026-11-20T16:00:00Z',
    forecast_period: { period1: { forecast_period_en: 'Today', forecast_period_fr: 'Aujourd’hui', aqhi: 3 } },
  },
});
