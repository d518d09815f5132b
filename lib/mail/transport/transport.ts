import { join } from 'node:path';
import type { Env } from '#lib/env.ts';
import { captureTransport } from '#lib/mail/transport/capture-transport.ts';
import { dkimKeyPath, findDkimKey } from '#lib/mail/transport/dkim-key.ts';
import type { From, OutgoingMail } from '#lib/mail/transport/outgoing.ts';
import { smtpTransport, submissionTransport } from '#lib/mail/transport/smtp-transport.ts';

export type MailTransport = {
  /** `capture`: nothing leaves the machine. */
  kind: 'smtp' | 'capture';
  /**
   * Hands one mail over.
   * @param passGate called once, when all but the mail's end has been handed over; if it rejects, the end never is
   * @param signal ends the attempt
   * @throws {DeliveryError} or whatever `passGate` rejected with
   */
  send: (outgoing: OutgoingMail, passGate: () => Promise<void>, signal: AbortSignal) => Promise<void>;
  /** Closes what is open. A closed transport sends nothing. */
  close: () => void;
};

/** Where captured mail is kept. */
export function captureDir(env: Pick<Env, 'DATA_DIR'>): string {
  return join(env.DATA_DIR, 'mail');
}

type MailEnv = Pick<
  Env,
  | 'SMTP_URL'
  | 'SUBMISSION_URL'
  | 'DATA_DIR'
  | 'DKIM_KEY_FILE'
  | 'DKIM_SELECTOR'
  | 'MAIL_FROM'
  | 'BOUNCE_ADDRESS'
  | 'SITE_NAME'
>;

/**
 * SMTP if `SMTP_URL` is set, otherwise files under `DATA_DIR/mail`; what is from somebody's account goes to
 * `SUBMISSION_URL` if that is set. Make one per process: it keeps connections open, and warns once if mails are not signed.
 * @throws {EnvError} if the key that mails are signed with cannot be used
 */
export function mailTransport(env: MailEnv, warn: (line: string) => void = console.warn): MailTransport {
  const portal = portalTransport(env, warn);
  if (!env.SUBMISSION_URL) return portal;
  const submission = submissionTransport(env.SUBMISSION_URL);
  return {
    ...portal,
    send: (outgoing, passGate, signal) =>
      ('account' in outgoing && outgoing.account ? submission : portal).send(outgoing, passGate, signal),
  };
}

function portalTransport(env: MailEnv, warn: (line: string) => void): MailTransport {
  const bounces = env.BOUNCE_ADDRESS ? { bounces: env.BOUNCE_ADDRESS } : {};
  const from: From = { name: env.SITE_NAME, address: env.MAIL_FROM, ...bounces };
  if (!env.SMTP_URL) return captureTransport(captureDir(env), from);
  const dkim = findDkimKey(env);
  if (!dkim) {
    warn(`mail: there is no key in ${dkimKeyPath(env)}, so mails go out unsigned (npm run portal -- mail dkim)`);
  }
  return smtpTransport(env.SMTP_URL, from, { dkim });
}
