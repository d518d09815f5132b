/** The database took a question and does not answer: it is stopped, or its machine is gone without a word. */
export class DatabaseAwayError extends Error {
  readonly code = 'DATABASE_AWAY';

  constructor() {
    super('the database does not answer');
    this.name = 'DatabaseAwayError';
  }
}

/** Those of postgres.js, of the system, and of PostgreSQL when it starts, stops or takes no more (classes 08, 57P, 53300). */
const awayCodes =
  /^(?:DATABASE_AWAY|CONNECT(?:ION)?_\w+|ECONN\w+|E(?:PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH)|08...|57P..|53300)$/;

/** Is this, or what caused it, that the database cannot be reached or went away meanwhile? */
export function isDatabaseAway(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && awayCodes.test(String(at.code))) return true;
  }
  return false;
}
