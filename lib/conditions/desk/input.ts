import { z } from 'zod';
import { rowId } from '#lib/row-id.ts';

/** What an adapter's own schema judges; a form and the command line send texts. */
const settings = z.record(z.string(), z.json());
const version = z.int().positive();

export const sourceVersionSchema = z.strictObject({ id: rowId, version });
export const pauseSourceSchema = sourceVersionSchema.extend({ isPaused: z.boolean() });
export const sourceIdSchema = z.strictObject({ id: rowId });

/** A new source (`id` null), or other settings of one. */
export const saveSourceSchema = z.union([
  z.strictObject({ id: z.null(), editionId: rowId, adapter: z.string().max(60), settings }),
  z.strictObject({ id: rowId, version, settings }),
]);
export type SaveSourceInput = z.input<typeof saveSourceSchema>;

export const moveDirections = ['up', 'down'] as const;
export const moveSourceSchema = z.strictObject({ id: rowId, direction: z.enum(moveDirections) });
