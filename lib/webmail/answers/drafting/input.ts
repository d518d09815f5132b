import { z } from 'zod';
import { atMostCharacters } from '#lib/at-most.ts';
import { maxInteger } from '#lib/row-id.ts';
import { storable } from '#lib/storable.ts';
import { maxBodyLength, maxRecipientsLength, maxSubjectLength } from '#lib/webmail/answers/drafting/limits.ts';
import { draftKinds } from '#lib/webmail/answers/types.ts';

/** A box as it stands in an address. What is no box's name is not there. */
const boxSchema = z.string().max(100);
/** Of a message. What is nobody's id is not there. */
const messageSchema = z.string().max(200);

const typed = (maxLength: number) =>
  z
    .string()
    .transform((text) => storable(text.replace(/\r\n?/g, '\n')))
    .pipe(z.string().max(maxLength, atMostCharacters(maxLength)));
const typedLine = (maxLength: number) =>
  z
    .string()
    .transform((text) => storable(text.replace(/[\r\n]+/g, ' ')))
    .pipe(z.string().max(maxLength, atMostCharacters(maxLength)));

export const draftWordsSchema = z.object({
  identity: z.enum(['box', 'person']),
  to: typed(maxRecipientsLength),
  cc: typed(maxRecipientsLength),
  bcc: typed(maxRecipientsLength),
  subject: typedLine(maxSubjectLength),
  body: typed(maxBodyLength),
});

export const begunDraftSchema = z.object({
  box: boxSchema,
  message: messageSchema.nullable(),
  as: z.enum(draftKinds),
});

/** `savedBy`: the window it is written in; one that is opened anew is another. */
export const savedDraftSchema = z.object({
  box: boxSchema,
  draft: draftWordsSchema.extend({
    id: z.uuid(),
    version: z.int().min(0).max(maxInteger),
    savedBy: z.string().min(1).max(100).transform(storable),
    kind: z.enum(draftKinds),
    answersId: messageSchema.nullable(),
  }),
});
export type WrittenDraft = z.output<typeof savedDraftSchema>['draft'];

export const namedDraftSchema = z.object({ box: boxSchema, id: z.string().max(100) });

export const attachedFileSchema = savedDraftSchema.extend({
  file: z.object({ name: z.string().max(2_000), bytes: z.instanceof(Uint8Array) }),
});

export const detachedFileSchema = savedDraftSchema.extend({ file: z.string().max(100) });

export const openedFileSchema = namedDraftSchema.extend({ file: z.string().max(100) });
