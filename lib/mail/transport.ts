import { join } from 'node:path';
import type { Env } from '#lib/env.ts';
import { captureTransport } from '#lib/mail/capture-transport.ts';
import type { From, OutgoingMail } from '#lib/mail/outgoing.ts';
import { smtpTransport } from '#lib/mail/smtp-transport.ts';

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

/** SMTP where `SMTP_URL` says so, otherwise files under `DATA_DIR/mail`. One a process: it keeps connections open. */
export function mailTransport(env: Pick<Env, 'SMTP_URL' | 'DATA_DIR' | 'MAIL_FROM' | 'SITE_NAME'>): MailTransport {
  const from: From = { name: env.SITE_NAME, address: env.MAIL_FROM };
  return env.SMTP_URL ? smtpTransport(env.SMTP_URL, from) : captureTransport(captureDir(env), from);
}
