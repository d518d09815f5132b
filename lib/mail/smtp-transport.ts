import { Transform } from 'node:stream';
import { createTransport } from 'nodemailer';
import { minuteMs, secondMs } from '#lib/clock.ts';
import { DeliveryError, LostMailError, withoutAddresses } from '#lib/mail/delivery-error.ts';
import { type From, messageOf } from '#lib/mail/outgoing.ts';
import type { MailTransport } from '#lib/mail/transport.ts';

/** Connections kept open at once; a worker delivers no more mails than that side by side. */
export const maxConnections = 4;

/**
 * Hands mails to a mail server.
 *
 * The gate: the last piece of the stream waits for `passGate`, so the final dot cannot leave before the database
 * knows that it may.
 * @param url `smtp://user:password@host:587` (STARTTLS, required unless the host is this machine or the URL says
 *   `?requireTLS=false`) or `smtps://…:465`
 */
export function smtpTransport(url: string, from: From): MailTransport {
  const transporter = createTransport({
    ...connectionOptions(url),
    pool: true,
    maxConnections,
    maxMessages: 100,
    // the pool would send again by itself when a connection breaks; only the outbox may decide that
    maxRequeues: 0,
    idleTimeout: 30 * secondMs,
    connectionTimeout: 10 * secondMs,
    greetingTimeout: 30 * secondMs,
    socketTimeout: minuteMs,
    maxRecipients: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const gates = new Map<string, () => Promise<void>>();
  transporter.use('stream', (mail, done) => {
    const passGate = gates.get(String(mail.data.messageId));
    if (!passGate) return done(new Error('the mail has no gate'));
    mail.message.transform(() => gateStream(passGate));
    done();
  });
  return {
    kind: 'smtp',
    send: async (outgoing, passGate, signal) => {
      const message = messageOf(outgoing, from);
      const id = String(message.messageId);
      gates.set(id, passGate);
      try {
        await transporter.sendMail({ ...message, signal });
      } catch (error) {
        throw verdictOn(error);
      } finally {
        gates.delete(id);
      }
    },
    close: () => transporter.close(),
  };
}

function gateStream(passGate: () => Promise<void>): Transform {
  return new Transform({
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => {
      passGate().then(() => done(), done);
    },
  });
}

function connectionOptions(url: string) {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const secure = protocol === 'smtps:';
  const thisMachine = /^(localhost|127(\.\d+){3}|::1)$/.test(host);
  return {
    host,
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && !thisMachine && searchParams.get('requireTLS') !== 'false',
    // nobody listens between this machine and itself, and its certificate is a home-made one
    tls: { rejectUnauthorized: !thisMachine },
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
  };
}

/**
 * A 4xx or 5xx to the sender, the recipient or the message itself is the mail's; to a greeting or a password it is the
 * connection's, and an operator may still mend that.
 */
function verdictOn(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof LostMailError || error instanceof DeliveryError) return error;
  const { code, permanent, responseCode } = error as Error & {
    code?: string;
    permanent?: boolean;
    responseCode?: number;
  };
  const aboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const authenticationWanted = responseCode === 530;
  const message = withoutAddresses(error.message);
  if (permanent === undefined) {
    const unreachable = code === 'ECONNECTION' || code === 'ETIMEDOUT' || code === 'ESOCKET' || code === 'EDNS';
    return new DeliveryError('unknown', message, { unreachable });
  }
  if (aboutTheMail && permanent && !authenticationWanted) return new DeliveryError('refused', message);
  return new DeliveryError('deferred', message, { unreachable: !aboutTheMail || authenticationWanted });
}
