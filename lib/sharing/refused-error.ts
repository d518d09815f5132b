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
