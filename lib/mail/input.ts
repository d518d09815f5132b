import { z } from 'zod';
import { outboxIdOf } from '#lib/mail/transport/message-id.ts';

/** A mail as the person who acts on it saw it: `attempts` tells whether a worker has taken it since. */
export const seenMailSchema = z.object({ id: z.uuid('a mail'), attempts: z.coerce.number().int().min(0) });

export const settleMailSchema = seenMailSchema.extend({ outcome: z.enum(['delivered', 'send-again']) });

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * What somebody copied from a mail server's log, or typed: a Message-ID with or without its angle brackets, with
 * `message-id=` or `Message-ID:` before it, or only the id.
 * @returns the id of the outbox row it would be of, or null
 */
export function readMailId(typed: string): string | null {
  const id = typed.trim().replace(/^message-id[=:]\s*/i, '');
  return uuid.test(id) ? id.toLowerCase() : outboxIdOf(id);
}
