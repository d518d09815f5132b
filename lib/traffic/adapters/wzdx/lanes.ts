import { fieldOf, isRecord, lineOf, listOf } from '#lib/sources/reading/fields.ts';
import type { Property } from '#lib/traffic/adapters/wzdx/property.ts';
import type { TrafficEvent } from '#lib/traffic/observations.ts';

const maxLanes = 20;
/** Lanes that cars don't drive on. */
const others = /shoulder|sidewalk|bike|bicycle|parking|median|pedestrian|rail|unknown/i;

/**
 * Lanes for cars that are closed, and all of them. Some feeds list the closed ones alone: then nobody knows how many there
 * are.
 */
export function lanesOf(property: Property): Pick<TrafficEvent, 'lanesClosed' | 'lanesTotal'> {
  const lanes = listOf(property('lanes')).filter((lane) => isRecord(lane) && !others.test(wordOf(lane, 'type')));
  if (lanes.length === 0 || lanes.length > maxLanes) return { lanesClosed: null, lanesTotal: null };
  const closed = lanes.filter((lane) => /^closed$/i.test(wordOf(lane, 'status'))).length;
  // lanes that are only shifted, while the event says that some are closed: it isn't known which
  if (closed === 0) return { lanesClosed: null, lanesTotal: null };
  return { lanesClosed: closed, lanesTotal: closed < lanes.length ? lanes.length : null };
}

/** "status" since 3.0, "lane_status" before. */
const wordOf = (lane: unknown, name: string) => lineOf(fieldOf(lane, name) ?? fieldOf(lane, `lane_${name}`)) ?? '';
