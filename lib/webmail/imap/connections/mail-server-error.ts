import { PortalError } from '#lib/errors.ts';

/**
 * - `away`: it cannot be reached, or hung up
 * - `slow`: it did not answer in time
 * - `refused`: the password is not taken; nobody tries again before there is another one
 * - `full`: the account has no room left
 * - `denied`: it does not do what was asked
 * - `unset`: the portal does not know the server
 */
export type MailServerTrouble = 'away' | 'slow' | 'refused' | 'full' | 'denied' | 'unset';

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
    super('conflict', `the mail server: ${trouble}`, words[trouble], options);
    this.trouble = trouble;
  }
}

/** What went wrong with the server, told by what imapflow throws. */
export function toMailServerError(error: unknown): MailServerError {
  if (error instanceof MailServerError) return error;
  return new MailServerError(troubleOf(error), { cause: error });
}

function troubleOf(error: unknown): MailServerTrouble {
  const fact = (name: string): unknown =>
    error instanceof Error && name in error ? Object.getOwnPropertyDescriptor(error, name)?.value : undefined;
  if (fact('authenticationFailed') === true) return isTemporary(fact('serverResponseCode')) ? 'away' : 'refused';
  if (fact('serverResponseCode') === 'OVERQUOTA' || fact('serverResponseCode') === 'LIMIT') return 'full';
  if (fact('responseStatus') === 'NO' || fact('responseStatus') === 'BAD') return 'denied';
  return fact('code') === 'ETIMEOUT' || fact('code') === 'CONNECT_TIMEOUT' ? 'slow' : 'away';
}

/** RFC 5530: the server cannot tell now whether the password is right. */
const isTemporary = (code: unknown) =>
  ['UNAVAILABLE', 'SERVERBUG', 'INUSE', 'LIMIT', 'CONTACTADMIN'].includes(String(code));
