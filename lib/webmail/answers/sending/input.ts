import { z } from 'zod';
import { maxInteger } from '#lib/row-id.ts';

/** A box as it stands in an address. What is no box's name is not there. */
const boxSchema = z.string().max(100);

/** Of a draft or an answer. Whatever is no id of one is nobody's. */
const idSchema = z.guid().catch('00000000-0000-0000-0000-000000000000');

/** `leaveAt`: not before this; otherwise as soon as it cannot be undone any more. */
export const sentDraftSchema = z.object({
  box: boxSchema,
  id: idSchema,
  version: z.int().min(0).max(maxInteger),
  leaveAt: z.date().optional(),
});

export const undoneAnswerSchema = z.object({ box: boxSchema, id: idSchema });

export const answersQuerySchema = z.object({ box: boxSchema, conversation: z.string().max(200) });
