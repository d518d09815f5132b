/**
 * The errors that cross rooms. `message` is for the log; `userMessage` is the only text a person may be shown.
 * `away`: a machine that is needed does not answer, so that the page could not be drawn anew, either.
 */
export type ErrorCode = 'not-found' | 'forbidden' | 'conflict' | 'invalid' | 'limited' | 'away';

export class PortalError extends Error {
  readonly code: ErrorCode;
  readonly userMessage: string;

  constructor(code: ErrorCode, message: string, userMessage: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
    this.userMessage = userMessage;
  }
}

/** What was asked for does not exist, or is not this person's to know about. */
export class NotFoundError extends PortalError {
  constructor(what: string, options?: ErrorOptions) {
    super('not-found', `${what} was not found`, 'That could not be found.', options);
  }
}

/** The actor may not do this. Thrown by `authorise` only. */
export class ForbiddenError extends PortalError {
  constructor(message: string, userMessage = 'Your role does not allow that.') {
    super('forbidden', message, userMessage);
  }
}

/** Somebody else changed the thing first: the version that was sent is not the version that is stored. */
export class ConflictError extends PortalError {
  constructor(message: string, userMessage: string) {
    super('conflict', message, userMessage);
  }
}

/** Input that passed the form's own checks and still cannot be done; `userMessage` says what to change. */
export class InvalidError extends PortalError {
  constructor(message: string, userMessage: string, options?: ErrorOptions) {
    super('invalid', message, userMessage, options);
  }
}

/** Too often. `retryAt` is when the same request would be accepted again. */
export class LimitedError extends PortalError {
  readonly retryAt: Date;

  constructor(message: string, userMessage: string, retryAt: Date) {
    super('limited', message, userMessage);
    this.retryAt = retryAt;
  }
}

/** Codes of the file system (no room, over its quota) and of PostgreSQL (`disk_full`). */
const fullCodes: readonly unknown[] = ['ENOSPC', 'EDQUOT', '53100'];

/** Is this, or what caused it, that a disk has no room left? */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && fullCodes.includes(error.code)) || isDiskFull(error.cause);
}

/** Where an error happened and of what kind it is, without its message: that may repeat what a stranger sent. */
export function errorTrace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? '' : `\ncaused by ${errorTrace(error.cause)}`;
  return [`${error.name}${code}`, ...frames].join('\n') + cause;
}
