import { z } from 'zod';
import { maxHandledConversations } from '#lib/webmail/store/limits.ts';
import { folders, type Place } from '#lib/webmail/types.ts';

/** A box as it stands in an address. What is no box's name is not there. */
const boxSchema = z.string().max(100);

/** Of a conversation or a message. What is nobody's id is not there. */
const idSchema = z.string().max(200);

export const handledSchema = z.object({
  box: boxSchema,
  ids: z.array(idSchema).min(1, 'choose a conversation').max(maxHandledConversations),
});

const placeSchema = z.enum(folders.filter((folder): folder is Place => folder !== 'sent'));

export const movedSchema = handledSchema.extend({ to: placeSchema });

/** `upTo`: the newest message that was shown; what came since stays unread. */
export const markedSchema = handledSchema.extend({ isRead: z.boolean(), upTo: idSchema.optional() });
