import type { Adapter } from '#lib/sources/types.ts';
import { alberta511 } from '#lib/traffic/adapters/alberta-511.ts';
import { calgary } from '#lib/traffic/adapters/calgary.ts';
import { caltrans } from '#lib/traffic/adapters/caltrans.ts';
import { chp } from '#lib/traffic/adapters/chp.ts';
import { open511 } from '#lib/traffic/adapters/open511.ts';
import { wzdx } from '#lib/traffic/adapters/wzdx.ts';
import type { TrafficObservation, TrafficPart } from '#lib/traffic/observations.ts';

export type TrafficAdapter = Adapter<TrafficPart, TrafficObservation>;

/** Every traffic service that an edition can have. */
export const trafficAdapters: readonly TrafficAdapter[] = [calgary, alberta511, chp, caltrans, open511, wzdx];
