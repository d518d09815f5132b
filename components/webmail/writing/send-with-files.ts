import { z } from 'zod';
import { fileLinesSchema, type KeepCall } from '#components/webmail/writing/kept-files.ts';
import { addressOf } from '#lib/addresses/address-of.ts';

const answerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ok'),
    value: z.object({
      kind: z.enum(['saved', 'aside', 'gone']),
      id: z.string(),
      version: z.number(),
      files: fileLinesSchema,
      clock: z.string(),
    }),
  }),
  z.object({ kind: z.literal('invalid'), fieldErrors: z.record(z.string(), z.string()) }),
  z.object({
    kind: z.literal('refused'),
    code: z.enum(['not-found', 'forbidden', 'conflict', 'invalid', 'limited', 'signed-out', 'away', 'disk-full']),
    message: z.string(),
  }),
]);

/**
 * Sends the form with its files: more than an action may hold.
 * @param isLast the page goes away, and nobody hears the answer
 */
export async function sendWithFiles(box: string, id: string, data: FormData, isLast = false): ReturnType<KeepCall> {
  const answer = await fetch(addressOf('mailDraftFiles', { box, id }, { as: 'call' }), {
    method: 'POST',
    body: data,
    keepalive: isLast,
  });
  return answerSchema.parse(await answer.json());
}
