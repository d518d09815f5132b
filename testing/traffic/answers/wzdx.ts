/** Invented feeds of work zones, of the shapes that real ones have from 3.1 on, around Calgary. */

type Fields = Readonly<Record<string, unknown>>;

const line = {
  type: 'LineString',
  coordinates: [
    [-114.05, 51.1],
    [-114.06, 51.11],
  ],
};

/** 4.x: its core apart. */
export function workZone(overrides: Fields = {}, core: Fields = {}): Fields {
  return {
    id: 'wz-1',
    type: 'Feature',
    properties: {
      core_details: {
        data_source_id: 'src-1',
        event_type: 'work-zone',
        road_names: ['US 99', 'Mill Road'],
        direction: 'northbound',
        name: 'US 99 lane closure',
        description: 'Right lane closed for bridge work.',
        creation_date: '2026-11-12T18:00:00Z',
        update_date: '2026-11-20T17:06:12Z',
        ...core,
      },
      start_date: '2026-11-20T17:01:00Z',
      end_date: '2026-11-20T23:01:00Z',
      is_start_date_verified: true,
      is_end_date_verified: false,
      location_method: 'channel-device-method',
      vehicle_impact: 'some-lanes-closed',
      beginning_cross_street: 'Mill Road',
      ending_cross_street: 'Quarry Road',
      lanes: [
        { order: 1, type: 'general', status: 'open' },
        { order: 2, type: 'general', status: 'closed' },
        { order: 3, type: 'shoulder', status: 'closed' },
      ],
      restrictions: [{ type: 'reduced-height', value: 15, unit: 'feet' }],
      ...overrides,
    },
    geometry: line,
  };
}

/** 3.1: everything flat. */
export const flatWorkZone: Fields = {
  id: 'flat-1',
  type: 'Feature',
  properties: {
    event_type: 'work-zone',
    road_names: ['Foundry Drive'],
    direction: 'westbound',
    start_date: '2026-11-24T12:00:00Z',
    end_date: '2026-11-25T22:00:00Z',
    start_date_accuracy: 'estimated',
    event_status: 'planned',
    vehicle_impact: 'all-lanes-closed',
    description: 'Resurfacing of the whole drive.',
    update_date: '2026-11-19T16:58:31.467Z',
  },
  geometry: {
    type: 'MultiPoint',
    coordinates: [
      [-114.1, 51.0],
      [-114.11, 51.01],
    ],
  },
};

/** Without a version: camel case. */
export const camelWorkZone: Fields = {
  id: 'camel-1',
  type: 'Feature',
  properties: {
    coreDetails: {
      eventType: 'work-zone',
      roadNames: ['I-98'],
      direction: 'westbound',
      description: 'Bridge deck repair; all lanes closed.',
      updateDate: '2026-11-20T05:55:00Z',
    },
    startDate: '2026-11-05T06:00:00Z',
    endDate: '2026-12-15T18:00:00Z',
    vehicleImpact: 'all-lanes-closed',
    isStartDateVerified: true,
    lanes: [{ order: 1, type: 'general', status: 'closed' }],
  },
  geometry: {
    type: 'LineString',
    coordinates: [
      [-114.2, 51.05],
      [-114.21, 51.06],
    ],
  },
};

export const workZones: readonly Fields[] = [workZone(), flatWorkZone, camelWorkZone];

export function wzdxAnswer(features: readonly Fields[] = workZones, info: Fields = {}) {
  return {
    feed_info: { publisher: 'Example DOT', version: '4.2', update_date: '2026-11-20T17:59:00Z', ...info },
    type: 'FeatureCollection',
    features,
  };
}
