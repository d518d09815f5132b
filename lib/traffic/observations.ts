import { z } from 'zod';

/**
 * What a traffic service says of one thing. Texts are plain: no markup, no entities. A number or a time that the
 * service doesn't give, or that cannot be true, is null, never 0.
 */

const at = z.coerce.date();
export const pointSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Point = z.infer<typeof pointSchema>;

export const directions = ['north', 'east', 'south', 'west', 'both', 'all'] as const;
export type Direction = (typeof directions)[number];

export const trafficKinds = [
  'collision',
  'hazard',
  'closure',
  'roadwork',
  'signals',
  'weather',
  'event',
  'disabled-vehicle',
  'police',
  'fire',
  'other',
] as const;
export type TrafficKind = (typeof trafficKinds)[number];

/** Something that hinders traffic, or is going to. */
export const trafficEventSchema = z.object({
  /** Stays the same from answer to answer of its source. */
  id: z.string(),
  kind: z.enum(trafficKinds),
  /** Nobody can pass on the road itself. A closed ramp, shoulder or lane is no full closure. */
  isFullClosure: z.boolean(),
  /**
   * `reported`: somebody sees it, or the service says that it has begun. `scheduled`: the timetable says that it is to be
   * so between its times, and nobody has said that it is.
   */
  certainty: z.enum(['reported', 'scheduled']),
  /** "Deerfoot Trail", "US-101"; null where the text alone says it. */
  road: z.string().nullable(),
  direction: z.enum(directions).nullable(),
  /** Where on it, in the service's words: "Northbound Deerfoot Trail approaching Memorial Drive NE". */
  place: z.string(),
  /** What it is, in the service's words; null where there are none that may be shown. */
  text: z.string().nullable(),
  /** Of place and text: "en". */
  language: z.string(),
  lanesClosed: z.number().int().nullable(),
  lanesTotal: z.number().int().nullable(),
  delayMinutes: z.number().nullable(),
  point: pointSchema.nullable(),
  /** Its course, from one end to the other. */
  line: z.array(pointSchema).nullable(),
  startsAt: at.nullable(),
  /** Null: nobody has said. */
  endsAt: at.nullable(),
  /** The service says that there is no end in sight. */
  isUntilFurtherNotice: z.boolean(),
  updatedAt: at.nullable(),
});
export type TrafficEvent = z.infer<typeof trafficEventSchema>;

/** How a stretch of a road is to drive on: winter conditions, chain control. */
export const roadConditionSchema = z.object({
  id: z.string(),
  road: z.string(),
  stretch: z.string(),
  /** The service's words; null: it has no report, which is not "normal". */
  condition: z.string().nullable(),
  besides: z.array(z.string()),
  visibility: z.string().nullable(),
  updatedAt: at.nullable(),
  point: pointSchema.nullable(),
});
export type RoadCondition = z.infer<typeof roadConditionSchema>;

export const cameraSchema = z.object({
  id: z.string(),
  /** "Deerfoot Trail / Memorial Drive NE" */
  place: z.string(),
  road: z.string().nullable(),
  direction: z.enum(directions).nullable(),
  point: pointSchema.nullable(),
  /** Where its newest picture is, https. */
  imageUrl: z.url(),
  /** The service says that it works. */
  isInService: z.boolean(),
});
export type Camera = z.infer<typeof cameraSchema>;

/** A message sign over a road; one that shows nothing is none. */
export const signSchema = z.object({
  id: z.string(),
  place: z.string(),
  road: z.string().nullable(),
  direction: z.enum(directions).nullable(),
  point: pointSchema.nullable(),
  /** Its pages, each of lines. */
  pages: z.array(z.array(z.string())),
  updatedAt: at.nullable(),
});
export type Sign = z.infer<typeof signSchema>;

/** A notice to everybody on the road: "Winter storm expected Friday." */
export const advisorySchema = z.object({
  id: z.string(),
  text: z.string(),
  language: z.string(),
  isImportant: z.boolean(),
  startsAt: at.nullable(),
  endsAt: at.nullable(),
});
export type Advisory = z.infer<typeof advisorySchema>;

/** The parts of a traffic page that come from services. */
export const trafficParts = ['events', 'roads', 'cameras', 'signs', 'advisories'] as const;
export type TrafficPart = (typeof trafficParts)[number];

/** What each part is made of. */
export const observationSchemas = {
  events: trafficEventSchema,
  roads: roadConditionSchema,
  cameras: cameraSchema,
  signs: signSchema,
  advisories: advisorySchema,
} as const satisfies Record<TrafficPart, z.ZodType>;

export type TrafficObservation = TrafficEvent | RoadCondition | Camera | Sign | Advisory;
