/** Why a process of its own gave no answer. `message` is for the log. */
export class ApartError extends Error {
  readonly kind: 'failed' | 'too-slow';

  constructor(kind: 'failed' | 'too-slow', message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ApartError';
    this.kind = kind;
  }
}
