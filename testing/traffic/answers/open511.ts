/** Invented answers of Open511, of the shapes that British Columbia's real ones have, moved to Calgary. */

type Fields = Readonly<Record<string, unknown>>;

/** Work on a highway since Wednesday. */
export function open511Event(overrides: Fields = {}): Fields {
  return {
    jurisdiction_url: 'https://api.open511.gov.bc.ca/jurisdiction',
    url: 'https://api.open511.gov.bc.ca/events/drivebc.ca/EX-1',
    id: 'drivebc.ca/EX-1',
    headline: 'CONSTRUCTION',
    status: 'ACTIVE',
    created: '2026-11-18T08:00:00-08:00',
    updated: '2026-11-20T09:40:00-08:00',
    description:
      'Highway 99, in both directions. Paving between Mill Road and Quarry Road. Single lane alternating traffic.',
    '+linear_reference_km': 12.5,
    event_type: 'CONSTRUCTION',
    event_subtypes: ['ROAD_MAINTENANCE'],
    severity: 'MINOR',
    geography: {
      type: 'LineString',
      coordinates: [
        [-114.05, 51.1],
        [-114.04, 51.11],
      ],
    },
    roads: [
      { name: 'Highway 99', from: 'Mill Road', to: 'Quarry Road', direction: 'BOTH', state: 'SINGLE_LANE_ALTERNATING' },
    ],
    areas: [{ url: 'https://open511.example.org/areas/3', name: 'Mountain District', id: 'example.org/3' }],
    schedule: { intervals: ['2026-11-18T16:00/2026-12-01T01:00'] },
    ...overrides,
  };
}

/** It is closed by its words alone, and nobody has said until when. */
export const open511Bridge = open511Event({
  id: 'drivebc.ca/EX-2',
  headline: 'INCIDENT',
  description:
    'Foundry Bridge, in both directions. Travel advisory in effect. Bridge is closed. Heavy traffic must detour.',
  event_type: 'INCIDENT',
  event_subtypes: ['HAZARD'],
  severity: 'MAJOR',
  geography: { type: 'Point', coordinates: [-114.02, 51.03] },
  roads: [{ name: 'Other Roads', from: 'at Tannery St. in Oakfield', to: 'in Oakfield', direction: 'BOTH' }],
  schedule: { intervals: ['2026-11-20T15:19/'] },
});

/** On weekdays from eight to five. */
export const open511Weekdays = open511Event({
  id: 'drivebc.ca/EX-3',
  description: 'Highway 98, southbound. Construction work from 8:00 AM to 5:00 PM on weekdays.',
  geography: {
    type: 'MultiLineString',
    coordinates: [
      [
        [-114.3, 51.2],
        [-114.31, 51.21],
      ],
    ],
  },
  roads: [
    { name: 'Highway 98', from: 'Mill Creek', to: 'Quarry Lake', direction: 'S', lanes_open: 1, lanes_closed: 1 },
  ],
  schedule: {
    recurring_schedules: [
      {
        days: [1, 2, 3, 4, 5],
        start_date: '2026-09-29',
        end_date: '2026-12-08',
        daily_start_time: '08:00',
        daily_end_time: '17:00',
      },
    ],
  },
});

export const open511Closed = open511Event({
  id: 'drivebc.ca/EX-4',
  headline: 'INCIDENT',
  description: 'Vehicle incident. Watch for traffic control.',
  event_type: 'INCIDENT',
  event_subtypes: ['ACCIDENT'],
  severity: 'MAJOR',
  geography: { type: 'Point', coordinates: [-114.2, 51.0] },
  roads: [{ name: 'Highway 97', from: 'Mill Creek', direction: 'N', state: 'CLOSED' }],
  schedule: { intervals: ['2026-11-20T17:19/2026-11-20T20:00'] },
});

export function open511Answer(
  events: readonly Fields[] = [open511Event(), open511Bridge, open511Weekdays, open511Closed],
) {
  return {
    events,
    pagination: { offset: '0', next_url: '/events?offset=500' },
    meta: { url: '/events', version: 'v1' },
  };
}
