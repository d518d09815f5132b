import { createTransport } from 'nodemailer';
import { minuteMs, secondMs } from '#lib/clock.ts';
import { gated } from '#lib/mail/outbox/gate.ts';
import type { DkimKey } from '#lib/mail/transport/dkim-key.ts';
import { dkimSigner } from '#lib/mail/transport/dkim-signer.ts';
import { type From, messageOf } from '#lib/mail/transport/outgoing.ts';
import { verdictOn } from '#lib/mail/transport/smtp-verdict.ts';
import type { MailTransport } from '#lib/mail/transport/transport.ts';

/** Connections kept open at once, and so the most mails that a worker delivers at the same time. */
export const maxConnections = 4;

/**
 * Hands mails to a mail server.
 *
 * The gate: the end of the stream waits for `passGate`, so the final dot cannot leave before the database knows that
 * it may. It stands after the signature. Nodemailer's own `dkim` option would come after everything of ours, and a
 * signer reads the whole message before it lets anything go: the gate would open before the first byte has left.
 * @param url `smtp://user:password@host:587` (STARTTLS, required unless the host is this machine or the URL says
 *   `?requireTLS=false`) or `smtps://…:465`
 */
export function smtpTransport(url: string, from: From, { dkim = null }: { dkim?: DkimKey | null } = {}): MailTransport {
  const sign = dkim && dkimSigner(dkim, from.address);
  const transporter = createTransport({
    ...connectionOptions(url),
    pool: true,
    maxConnections,
    maxMessages: 100,
    // the pool would send again by itself when a connection breaks; only the outbox may decide that
    maxRequeues: 0,
    idleTimeout: 30 * secondMs,
    // all of it: the name, the connection, the greeting, STARTTLS
    connectionTimeout: 10 * secondMs,
    socketTimeout: minuteMs,
    maxRecipients: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const gates = new Map<string, () => Promise<void>>();
  transporter.use('stream', (mail, done) => {
    const passGate = gates.get(String(mail.data.messageId));
    if (!passGate) return done(new Error('the mail has no gate'));
    if (sign) mail.message.processFunc(sign);
    mail.message.processFunc((message) => gated(message, passGate));
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
    // nobody can listen in on loopback, and the certificate there is usually self-signed
    tls: { rejectUnauthorized: !thisMachine },
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
  };
}
