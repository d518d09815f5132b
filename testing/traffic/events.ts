import type { ShownEvent } from '#lib/traffic/types.ts';

/** An event of a list, with what a test wants of it. */
export function shownEvent(
  number: number,
  latitude: number,
  longitude: number,
  rest: Partial<ShownEvent> = {},
): ShownEvent {
  return {
    id: `e${number}`,
    sourceId: 1,
    number,
    phase: 'now',
    kind: 'collision',
    isFullClosure: false,
    certainty: 'reported',
    road: null,
    direction: null,
    place: `Place ${number}`,
    text: null,
    language: 'en',
    lanesClosed: null,
    lanesTotal: null,
    delayMinutes: null,
    point: { latitude, longitude },
    line: null,
    startsAt: null,
    endsAt: null,
    isUntilFurtherNotice: false,
    updatedAt: null,
    ...rest,
  };
}
