import type { Attribution, PartState } from '#lib/sources/types.ts';
import type { Advisory, Point, RoadCondition, Sign, TrafficEvent, TrafficKind } from '#lib/traffic/observations.ts';

/** One service's share of a part, and how it stands. */
export type TrafficSource = {
  sourceId: number;
  /** "City of Calgary: traffic incidents" */
  title: string;
  homepage: string;
  /** Of several answers that bring the part, the one that stands worst. */
  state: PartState;
  /** Another of its answers is shown all the same. */
  isPartly: boolean;
};

/**
 * `now`: it is so. `scheduled-now`: it is to be so at this time, and nobody has said that it is. `planned`: it begins
 * later. `long-term`: it has been so for months or has no end in sight, so it is no news to anybody.
 */
export type Phase = 'now' | 'scheduled-now' | 'planned' | 'long-term';

export type ShownEvent = TrafficEvent & {
  sourceId: number;
  phase: Phase;
  /** On the map and in the list, from 1; null where it has no place on the map. */
  number: number | null;
};

/** What a camera saw last. */
export type ShownCamera = {
  sourceId: number;
  id: string;
  place: string;
  /** Our own address of its picture; null: none could be had, or it is out of service. */
  picture: { path: string; widthPx: number; heightPx: number } | null;
  takenAt: Date | null;
  /** Its picture is older than half an hour. */
  isOld: boolean;
  /** The service says that it works. */
  isInService: boolean;
};

export type TrafficFilter = { road: string | null; kind: string | null };

/** Where the map has room for a number. */
export type IsOnMap = (point: Point) => boolean;

/** Everything on an edition's traffic page, as of one time. */
export type TrafficReport = {
  /** Those that match the filter: full closures of now first, planned work last. */
  events: readonly ShownEvent[];
  /** How many there are, whatever the filter. */
  eventCount: number;
  /** What can be chosen, of all events. */
  roadChoices: readonly string[];
  kindChoices: readonly TrafficKind[];
  roads: readonly RoadCondition[];
  cameras: readonly ShownCamera[];
  signs: readonly Sign[];
  advisories: readonly Advisory[];
  /** How each service stands, by part; a part that no service of the edition brings has none. */
  sources: {
    events: TrafficSource[];
    roads: TrafficSource[];
    cameras: TrafficSource[];
    signs: TrafficSource[];
    advisories: TrafficSource[];
  };
  attributions: readonly Attribution[];
  isSample: boolean;
};
