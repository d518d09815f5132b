import { hourMs } from '#lib/clock.ts';
import type { PartReading } from '#lib/sources/types.ts';
import type { RoadCondition, Sign, TrafficEvent } from '#lib/traffic/observations.ts';

type Parts = Record<string, PartReading<object>>;
type Told = Pick<TrafficEvent, 'id' | 'kind' | 'road' | 'direction' | 'place' | 'text'> & {
  at: readonly [latitude: number, longitude: number];
  /** Hours from now. */
  from: number;
  to: number | null;
} & Partial<TrafficEvent>;

/** Invented, and plain about it: each text says so. */
const sampleText = (text: string) => `Sample: ${text}`;

function eventsOf(told: readonly Told[], now: Date): TrafficEvent[] {
  const inHours = (hours: number) => new Date(now.getTime() + hours * hourMs);
  return told.map(({ at: [latitude, longitude], from, to, text, ...event }) => ({
    isFullClosure: false,
    certainty: 'reported',
    language: 'en',
    lanesClosed: null,
    lanesTotal: null,
    delayMinutes: null,
    point: { latitude, longitude },
    line: null,
    startsAt: inHours(from),
    endsAt: to === null ? null : inHours(to),
    isUntilFurtherNotice: false,
    updatedAt: now,
    ...event,
    text: text && sampleText(text),
  }));
}

/** A winter's day on the roads of Calgary. */
export function sampleCalgaryTraffic(now: Date): Parts {
  const events = eventsOf(
    [
      {
        id: 'sample-1',
        kind: 'closure',
        isFullClosure: true,
        road: 'Memorial Drive',
        direction: 'both',
        place: 'Memorial Drive between 10 Street NW and Centre Street',
        text: 'closed in both directions for a water main break.',
        at: [51.0545, -114.077],
        from: -3,
        to: 30,
      },
      {
        id: 'sample-2',
        kind: 'collision',
        road: 'Deerfoot Trail',
        direction: 'north',
        place: 'Northbound Deerfoot Trail approaching Memorial Drive NE',
        text: 'two vehicle incident, blocking the right lane.',
        lanesClosed: 1,
        at: [51.0481, -114.0109],
        from: -1,
        to: null,
      },
      {
        id: 'sample-3',
        kind: 'signals',
        road: 'Crowchild Trail',
        direction: null,
        place: 'Crowchild Trail and 24 Avenue NW',
        text: 'traffic signals are flashing red.',
        at: [51.0747, -114.1171],
        from: -2,
        to: null,
      },
      {
        id: 'sample-4',
        kind: 'roadwork',
        certainty: 'scheduled',
        road: 'Macleod Trail',
        direction: 'south',
        place: 'Southbound Macleod Trail at Heritage Drive SE',
        text: 'curb lane closed overnight for utility work.',
        at: [50.9786, -114.0716],
        from: 34,
        to: 43,
      },
    ],
    now,
  );
  return { events: { dataAsOf: null, observations: events } };
}

/** What the highway patrol might say at the same time. */
export function sampleChp(now: Date): Parts {
  const events = eventsOf(
    [
      {
        id: 'sample-9',
        kind: 'hazard',
        road: 'US-101',
        direction: 'south',
        place: 'US-101 south at Olive Mill Road',
        text: 'traffic hazard.',
        at: [34.4197, -119.6403],
        from: -1,
        to: null,
      },
    ],
    now,
  );
  return { events: { dataAsOf: null, observations: events } };
}

/** A day on the roads about Santa Barbara. */
export function sampleCaltrans(now: Date): Parts {
  const events = eventsOf(
    [
      {
        id: 'sample-5',
        kind: 'closure',
        isFullClosure: true,
        road: 'SR-154',
        direction: 'both',
        place: 'SR-154 at San Marcos Pass',
        text: 'closed in both directions between Cathedral Oaks Road and Paradise Road for rock removal.',
        at: [34.512, -119.823],
        from: -5,
        to: 28,
      },
      {
        id: 'sample-6',
        kind: 'roadwork',
        road: 'US-101',
        direction: 'north',
        place: 'US-101 north from Turnpike Road to Patterson Avenue',
        text: 'one of three lanes closed for bridge work.',
        lanesClosed: 1,
        lanesTotal: 3,
        at: [34.4403, -119.7891],
        from: -2,
        to: 30,
      },
    ],
    now,
  );
  const chain: RoadCondition = {
    id: 'sample-7',
    road: 'SR-154',
    stretch: 'San Marcos Pass',
    condition: 'No chain controls are in effect',
    besides: [],
    visibility: null,
    updatedAt: now,
    point: { latitude: 34.512, longitude: -119.823 },
  };
  const sign: Sign = {
    id: 'sample-8',
    place: 'US-101: south of Milpas Street',
    road: 'US-101',
    direction: 'north',
    point: { latitude: 34.4189, longitude: -119.6761 },
    pages: [['SAMPLE SIGN', 'ROUTE 154 CLOSED', 'USE ROUTE 101']],
    updatedAt: now,
  };
  return {
    events: { dataAsOf: null, observations: events },
    roads: { dataAsOf: null, observations: [chain] },
    signs: { dataAsOf: null, observations: [sign] },
  };
}
