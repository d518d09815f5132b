import { dayMs } from '#lib/clock.ts';

/** Days after which a conversation of a box for sources is removed, unless the operator says others. */
export const defaultPurgeDays = 90;
export const maxPurgeDays = 3_650;

/** When a conversation is removed, unless something is written in it before. */
export const purgedAt = (newestAt: Date, purgeDays: number): Date => new Date(newestAt.getTime() + purgeDays * dayMs);

/** Of what an operator says about safer ways, in characters and lines. */
export const maxSaferWaysLength = 1_000;
export const maxSaferWaysLines = 12;
