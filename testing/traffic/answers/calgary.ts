/** Invented answers of the City of Calgary, of the shapes that its real ones have. */

type Row = Readonly<Record<string, unknown>>;

const position = (latitude: number, longitude: number) => ({
  latitude: String(latitude),
  longitude: String(longitude),
  point: { type: 'Point', coordinates: [longitude, latitude] },
});

/** Two vehicles on the northbound lanes of a trail, an hour before the clock of the answers. */
export function calgaryIncident(overrides: Row = {}): Row {
  return {
    incident_info: 'Northbound Larkspur Trail approaching Foundry Drive SE',
    description: 'Two vehicle incident. Blocking the right lane.',
    start_dt_utc: '2026-11-20 17:05:11+00:00',
    modified_dt_utc: '2026-11-20 17:31:42+00:00',
    quadrant: 'SE',
    count: '1',
    id: '2026-11-20T170511151.0011-114.0022',
    ...position(51.0011, -114.0022),
    ...overrides,
  };
}

export const calgaryIncidents: readonly Row[] = [
  calgaryIncident(),
  calgaryIncident({
    incident_info: 'Juniper Trail and 31 Avenue NW',
    description: 'Traffic signals are blacked out.',
    start_dt_utc: '2026-11-20 16:40:00+00:00',
    modified_dt_utc: '2026-11-20 17:44:09+00:00',
    id: '2026-11-20T164000151.0777-114.1333',
    ...position(51.0777, -114.1333),
  }),
  calgaryIncident({
    incident_info: '9 Avenue SE at Tannery Street',
    description: 'Multi-vehicle collision. The road is closed in both directions.',
    start_dt_utc: '2026-11-20 17:20:30+00:00',
    modified_dt_utc: '2026-11-20 17:22:00+00:00',
    id: '2026-11-20T172030151.0399-114.0288',
    ...position(51.0399, -114.0288),
  }),
];

/** As the columns were until the summer of 2026: what clocks in the city showed. */
export const calgaryLegacyIncident: Row = calgaryIncident({
  start_dt_utc: undefined,
  modified_dt_utc: undefined,
  start_dt: '2026-05-30T14:00:00.000',
  modified_dt: '2026-05-30T14:18:44.000',
});

export const calgaryQuiet: readonly Row[] = [{ incident_info: 'NO TRAFFIC INCIDENTS' }];

/** What the city's catalogue says of the list of incidents: 17:58:03Z. */
export const calgaryFreshness: Row = { id: '4jah-h97u', name: 'Traffic', rowsUpdatedAt: 1_795_197_483 };

export const calgaryDetours: readonly Row[] = [
  {
    construction_info: '31 Avenue&#160;NE between 4 Street NE and Quarry Road',
    description: 'Eastbound curb lane closed for utility work.&#160;Expect delays.',
    start_dt: '2026-11-17T08:00:00.000',
    end_dt: '2026-11-28T16:30:00.000',
    ...position(51.0801, -114.0502),
  },
  {
    construction_info: 'Tannery Street SE at 9 Avenue SE',
    description: 'Full closure overnight. Detour by way of 11 Avenue SE.',
    start_dt: '2026-11-23T22:00:00.000',
    ...position(51.0391, -114.0279),
  },
];

const camera = (number: number, place: string, latitude: number, longitude: number): Row => ({
  camera_url: { url: `http://cameras.example.org/loc${number}.jpg`, description: `Camera ${number}` },
  quadrant: 'SE',
  camera_location: place,
  point: { type: 'Point', coordinates: [longitude, latitude] },
});

export const calgaryCameras: readonly Row[] = [
  camera(3, 'Larkspur Trail / Foundry Drive SE', 51.0012, -114.0021),
  camera(8, 'Juniper Trail / 31 Avenue NW', 51.0778, -114.1332),
];

export const socrataError: Row = {
  code: 'query.soql.no-such-column',
  error: true,
  message: 'No such column: start_dt',
  data: {},
};
