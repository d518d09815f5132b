/**
 * What an attempt's failure says of the mail. `refused`: not taken, and never will be. `deferred`: not taken now.
 * `unknown`: nobody answered, so whether it was taken depends on whether the final dot had left.
 */
export type Verdict = 'refused' | 'deferred' | 'unknown';

/** A mail could not be handed over. `message` holds no address. */
export class DeliveryError extends Error {
  readonly verdict: Verdict;
  /** The mail server itself could not be reached or used, so the next mail would fail as well. */
  readonly unreachable: boolean;
  /** The enhanced status of a refusal (RFC 3463), such as "5.1.1", where the mail server gave one. */
  readonly status: string | null;

  constructor(
    verdict: Verdict,
    message: string,
    options: ErrorOptions & { unreachable?: boolean; status?: string | null } = {},
  ) {
    super(message, options);
    this.name = 'DeliveryError';
    this.verdict = verdict;
    this.unreachable = options.unreachable ?? false;
    this.status = options.status ?? null;
  }
}

/** The row was taken by another worker, or settled, while this one still held its mail: nothing may be sent. */
export class LostMailError extends Error {
  constructor() {
    super('the mail is no longer in the hands of this worker');
    this.name = 'LostMailError';
  }
}

const maxErrorLength = 300;

/** An error as the outbox may remember it: short, one line, without anybody's address. */
export function describeError(error: unknown): string {
  return withoutAddresses(error instanceof Error ? error.message : String(error));
}

/** Mail servers often repeat the address they refuse, which belongs neither in the log nor in the database. */
export function withoutAddresses(text: string): string {
  return text
    .replace(/[^\s<>"'(),:;[\]]+@[^\s<>"'(),:;[\]]+/g, '(address)')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maxErrorLength);
}
