import { z } from 'zod';
import { storable } from '#lib/storable.ts';
import { maxHandledConversations } from '#lib/webmail/store/limits.ts';
import { conversationStates } from '#lib/webmail/types.ts';
import { maxMerged, maxNoteLength } from '#lib/webmail/work/limits.ts';

const boxSchema = z.string().max(100);
/** What is nobody's id is not there. */
const idSchema = z.string().max(200);
const personSchema = z.string().max(100).nullable();
const stateSchema = z.enum(conversationStates);

export const statesSchema = z.object({
  box: boxSchema,
  changes: z.array(z.object({ id: idSchema, from: stateSchema, to: stateSchema })).max(maxHandledConversations),
});

export const ownersSchema = z.object({
  box: boxSchema,
  changes: z.array(z.object({ id: idSchema, from: personSchema, to: personSchema })).max(maxHandledConversations),
});

export const noteTextSchema = z
  .string()
  .transform((text) => storable(text).replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().min(1, 'Write something first.').max(maxNoteLength, `At most ${maxNoteLength} characters, please.`));

export const conversationSchema = z.object({ box: boxSchema, conversation: idSchema });
export const writtenNoteSchema = conversationSchema.extend({ text: noteTextSchema });
export const noteSchema = z.object({ box: boxSchema, note: idSchema });
/** `version`: the one that was shown. */
export const editedNoteSchema = noteSchema.extend({ version: z.int(), text: noteTextSchema });

export const mergedSchema = z.object({ box: boxSchema, ids: z.array(idSchema).max(maxMerged) });
export const splitSchema = conversationSchema.extend({ message: idSchema });
