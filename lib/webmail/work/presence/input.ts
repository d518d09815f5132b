import { z } from 'zod';
import { doings } from '#lib/webmail/work/presence/types.ts';

/** What a tab says of itself; `tab` names this opening of the conversation, and no other before or after it. */
export const mailTabSchema = z.object({
  tab: z.string().regex(/^[\w-]{1,60}$/),
  box: z.string().max(100),
  conversation: z.string().max(200),
});
export const mailHereSchema = mailTabSchema.extend({ doing: z.enum(doings) });
