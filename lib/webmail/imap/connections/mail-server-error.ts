import { PortalError } from '#lib/errors.ts';

/**
 * - `away`: it cannot be reached, or hung up
 * - `slow`: it did not answer in time
 * - `refused`: the password is not taken; nobody tries again before there is another one
 * - `full`: the account has no room left
 * - `denied`: it does not do what was asked
 * - `unset`: the portal does not know the server
 */
const troubles = ['away', 'slow', 'refused', 'full', 'denied', 'unset'] as const;
export type MailServerTrouble = (typeof troubles)[number];

const words: Readonly<Record<MailServerTrouble, string>> = {
  away: 'The mail server cannot be reached. Nothing is lost: try again in a moment.',
  slow: 'The mail server takes too long to answer. Nothing is lost: try again in a moment.',
  refused: 'The mail server refuses the password of this box. It is not tried again until somebody enters it anew.',
  full: 'The mail server has no room left for this box. Delete something there, or ask whoever runs it for more.',
  denied: 'The mail server would not do that. The messages are where they were.',
  unset: 'No mail server is set up for this box. Whoever runs the portal sets IMAP_URL.',
};

/** The mail server behind a box did not do what was asked. Its own words may repeat what a stranger sent: they stay there. */
export class MailServerError extends PortalError {
  readonly trouble: MailServerTrouble;

  constructor(trouble: MailServerTrouble, options?: ErrorOptions) {
    super(isReadable(trouble) ? 'conflict' : 'away', `the mail server: ${trouble}`, words[trouble], options);
    this.trouble = trouble;
  }
}

/** Where it does not do one thing, all others may be asked. */
const isReadable = (trouble: MailServerTrouble) => trouble === 'full' || trouble === 'denied';

/**
 * What went wrong with the server, told by what imapflow throws; everything else is thrown on as it is. Next has this
 * file more than once, and connections are the process's: one of these may be of another copy.
 */
export function toMailServerError(error: unknown): unknown {
  if (error instanceof MailServerError || !(error instanceof Error)) return error;
  const trouble = troubles.find((one) => one === textOf(error, 'trouble')) ?? troubleOf(error);
  return trouble === null ? error : new MailServerError(trouble, { cause: error });
}

const textOf = (error: Error, name: string): string => {
  const value: unknown = Object.getOwnPropertyDescriptor(error, name)?.value;
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
};

function troubleOf(error: Error): MailServerTrouble | null {
  const [said, code] = [textOf(error, 'serverResponseCode'), textOf(error, 'code')];
  if (textOf(error, 'authenticationFailed') === 'true') return isTemporary(said) ? 'away' : 'refused';
  if (said === 'OVERQUOTA') return 'full';
  if (said || textOf(error, 'responseStatus')) return 'denied';
  if (code === 'ETIMEOUT' || code === 'ETIMEDOUT' || code === 'CONNECT_TIMEOUT' || code === 'GREETING_TIMEOUT')
    return 'slow';
  // of the network, of TLS (ERR_TLS_…, a certificate's), or of imapflow
  return /^(?:E[A-Z]{3,}|ERR_[A-Z_]+|[A-Z]+(?:_[A-Z]+)+|[A-Z][a-z]+[A-Za-z]+)$/.test(code) ? 'away' : null;
}

/** RFC 5530: the server cannot tell now whether the password is right. */
const isTemporary = (code: string) => ['UNAVAILABLE', 'SERVERBUG', 'INUSE', 'LIMIT', 'CONTACTADMIN'].includes(code);
