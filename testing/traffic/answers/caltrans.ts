/** Invented answers of Caltrans, in its shapes. */

const seconds = (at: Date) => String(at.getTime() / 1000);
const recordTimestamp = { recordDate: '2026-11-20', recordTime: '09:58:00', recordEpoch: '1795197480' };

const place = (name: string, route: string, latitude: string, longitude: string) => ({
  district: '5',
  locationName: name,
  nearbyPlace: 'Oakfield',
  latitude,
  longitude,
  direction: 'North',
  county: 'Santa Barbara',
  route,
});

type Closure = {
  index?: string;
  startsAt?: string;
  endsAt?: string;
  codes?: readonly string[];
  facility?: string;
  type?: string;
  lanes?: string;
  total?: string;
  delay?: string;
  work?: string;
  isIndefinite?: string;
  latitude?: string;
  flow?: string;
  from?: string;
  /** What somebody wrote of where it begins. */
  described?: string;
};

/** A closure of a lane since 9:00, until 15:00; `codes` are those that are true. */
export function lcsRecord({
  index = 'C101XX-0001',
  startsAt = '2026-11-20T17:00:00Z',
  endsAt = '2026-11-20T23:00:00Z',
  codes = ['1097'],
  facility = 'Mainline',
  type = 'Lane',
  lanes = '1, 2',
  total = '3',
  delay = '10',
  work = 'Bridge Work',
  isIndefinite = 'false',
  latitude = '34.440000',
  flow = 'North',
  from = 'Elm Road',
  described = '',
}: Closure = {}) {
  const code = (number: string) => ({
    [`isCode${number}`]: String(codes.includes(number)),
    [`code${number}Timestamp`]: codes.includes(number)
      ? { [`code${number}Epoch`]: seconds(new Date('2026-11-20T17:05:00Z')) }
      : { [`code${number}Epoch`]: '' },
  });
  return {
    lcs: {
      index,
      recordTimestamp,
      location: {
        travelFlowDirection: flow,
        begin: {
          beginLocationName: from,
          beginFreeFormDescription: described,
          beginNearbyPlace: 'Oakfield',
          beginLatitude: latitude,
          beginLongitude: '-119.790000',
          beginRoute: 'US-101',
        },
        end: { endLocationName: 'Ash Avenue', endLatitude: latitude, endLongitude: '-119.800000' },
      },
      closure: {
        closureTimestamp: {
          closureRequestEpoch: seconds(new Date('2026-11-12T18:00:00Z')),
          closureStartDate: startsAt.slice(0, 10),
          closureStartEpoch: seconds(new Date(startsAt)),
          closureEndDate: endsAt.slice(0, 10),
          closureEndEpoch: seconds(new Date(endsAt)),
          isClosureEndIndefinite: isIndefinite,
        },
        facility,
        typeOfClosure: type,
        typeOfWork: work,
        estimatedDelay: delay,
        lanesClosed: lanes,
        totalExistingLanes: total,
        code1097: code('1097'),
        code1098: code('1098'),
        code1022: code('1022'),
      },
    },
  };
}

export const lcs = (...records: readonly object[]) => ({ data: records });

/** Two that hold up traffic, one that is planned, and one far away. */
export const lcsAnswer = lcs(
  lcsRecord(),
  lcsRecord({
    index: 'C101XX-0002',
    facility: 'Off Ramp',
    type: 'Full',
    lanes: 'All',
    total: '1',
    delay: 'Not Reported',
  }),
  lcsRecord({ index: 'C101XX-0003', startsAt: '2026-11-21T05:00:00Z', endsAt: '2026-11-21T13:00:00Z', codes: [] }),
  lcsRecord({ index: 'C1YY-0001', latitude: '36.600000' }),
);

type Cctv = { index: string; name: string; url: string; route?: string; latitude?: string; inService?: string };

/** A camera beside a road. */
export function cctvRecord({ index, name, url, route = 'US-101', latitude = '34.44', inService = 'true' }: Cctv) {
  return {
    cctv: {
      index,
      recordTimestamp,
      location: place(name, route, latitude, '-119.79'),
      inService,
      imageData: { static: { currentImageURL: url } },
    },
  };
}

const pictures = 'cwwp2.dot.ca.gov/data/d5/cctv/image';
export const cctvAnswer = {
  data: [
    cctvRecord({ index: '1', name: 'TV501 -- US-101 : At Elm Road', url: `http://${pictures}/elm/elm.jpg` }),
    cctvRecord({
      index: '2',
      name: 'SR-154 : Summit',
      url: `https://${pictures}/summit/summit.jpg`,
      route: 'SR-154',
      latitude: '34.51',
      inService: 'false',
    }),
    cctvRecord({ index: '3', name: 'US-101 : At Ash Avenue', url: 'Not Reported' }),
  ],
};

const phase = (number: number, lines: readonly string[]) =>
  Object.fromEntries([1, 2, 3].map((line) => [`phase${number}Line${line}`, lines[line - 1] ?? '']));

const sign = (index: string, display: string, first: readonly string[], second: readonly string[]) => ({
  cms: {
    index,
    recordTimestamp,
    location: place('US-101 : South of Elm Road', 'US-101', '34.43', '-119.76'),
    inService: 'true',
    message: {
      messageTimestamp: { messageDate: '2026-11-20', messageTime: '09:48:10', messageEpoch: '1795196890' },
      display,
      phase1: phase(1, first),
      phase2: phase(2, second),
    },
  },
});

export const cmsAnswer = {
  data: [
    sign('11', '2 Page (Normal)', ['  LEFT LANE  ', 'CLOSED AHEAD'], ['EXPECT', '', 'DELAYS']),
    sign('12', 'Blank', [], []),
  ],
};

const pass = (index: string, status: string, statusDescription: string, inService = 'true') => ({
  cc: {
    index,
    recordTimestamp: { recordDate: '2026-11-20', recordTime: '09:58:00' },
    location: place('Summit Pass', 'SR-154', '34.51', '-119.82'),
    inService,
    statusData: { statusTimestamp: { statusDate: '2026-11-19', statusTime: '05:58:27' }, status, statusDescription },
  },
});

export const ccAnswer = {
  data: [
    pass('5-SB-154-1', 'R-0', 'No chain controls are in effect at this time.'),
    pass('5-SB-154-2', 'R-2', 'Not Reported'),
    pass('5-SB-154-3', '', ''),
    pass('5-SB-154-4', 'R-3', 'Chains are required', 'false'),
  ],
};
