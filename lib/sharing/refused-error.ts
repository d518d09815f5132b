import { isDiskFull } from '#lib/errors.ts';
import type { ShareRefusal } from '#lib/sharing/types.ts';

/** A story that cannot be emailed as asked. Why is a code: the form puts it into words, in the language of its page. */
export class ShareRefusedError extends Error {
  readonly refusal: ShareRefusal;

  constructor(message: string, refusal: ShareRefusal, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ShareRefusedError';
    this.refusal = refusal;
  }
}

/** What the form says of an error, and keeps what was typed; null for one that is not the reader's to know. */
export function refusalOf(error: unknown): ShareRefusal | null {
  if (error instanceof ShareRefusedError) return error.refusal;
  return isDiskFull(error) ? { code: 'noRoom' } : null;
}
