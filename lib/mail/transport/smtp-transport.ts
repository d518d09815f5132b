import { createTransport } from 'nodemailer';
import { minuteMs, secondMs } from '#lib/clock.ts';
import { gated } from '#lib/mail/outbox/gate.ts';
import { DeliveryError } from '#lib/mail/transport/delivery-error.ts';
import type { DkimKey } from '#lib/mail/transport/dkim-key.ts';
import { dkimSigner } from '#lib/mail/transport/dkim-signer.ts';
import { domainOf } from '#lib/mail/transport/message-id.ts';
import { type From, messageOf, type OutgoingMail } from '#lib/mail/transport/outgoing.ts';
import { verdictOn } from '#lib/mail/transport/smtp-verdict.ts';
import type { MailTransport } from '#lib/mail/transport/transport.ts';

const limits = {
  // all of it: the name, the connection, the greeting, STARTTLS
  connectionTimeout: 10 * secondMs,
  socketTimeout: minuteMs,
  maxRecipients: 1,
  disableFileAccess: true,
  disableUrlAccess: true,
};

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
    ...limits,
    pool: true,
    maxConnections,
    maxMessages: 100,
    // the pool would send again by itself when a connection breaks; only the outbox may decide that
    maxRequeues: 0,
    idleTimeout: 30 * secondMs,
  });
  // by its envelope, which is one object all the way: a whole mail goes to several people under one Message-ID
  const outgoings = new WeakMap<object, { passGate: () => Promise<void>; isOurs: boolean }>();
  transporter.use('stream', (mail, done) => {
    const outgoing = outgoings.get(Object(mail.data.envelope));
    if (!outgoing) return done(new Error('the mail has no gate'));
    if (sign && outgoing.isOurs) mail.message.processFunc(sign);
    mail.message.processFunc((message) => gated(message, outgoing.passGate));
    done();
  });
  return {
    kind: 'smtp',
    send: async (outgoing, passGate, signal) => {
      const message = messageOf(outgoing, from);
      outgoings.set(Object(message.envelope), { passGate, isOurs: isOfDomain(outgoing, from) });
      try {
        await transporter.sendMail({ ...message, signal });
      } catch (error) {
        throw verdictOn(error);
      }
    },
    close: () => transporter.close(),
  };
}

/** Whether the key signs for the domain that a mail comes from: another's signature would say nothing of it. */
function isOfDomain(outgoing: OutgoingMail, from: From): boolean {
  const domain = 'raw' in outgoing ? domainOf(outgoing.from) : domainOf(from.address);
  return domain.toLowerCase() === domainOf(from.address).toLowerCase();
}

/**
 * Hands whole mails to the server that people submit their own to, each signed in as the account it is from. What it says
 * of one account says nothing of the next mail. That server signs by itself, and reports failures to the account.
 * @param url as above, without a name
 */
export function submissionTransport(url: string): Pick<MailTransport, 'send'> {
  return {
    send: async (outgoing, passGate, signal) => {
      if (!('raw' in outgoing) || !outgoing.account) throw new DeliveryError('deferred', 'the mail has no account');
      const { account } = outgoing;
      const { username, password } = await account.signIn();
      const transporter = createTransport({
        ...connectionOptions(url),
        ...limits,
        auth: { user: username, pass: password },
      });
      transporter.use('stream', (mail, done) => {
        mail.message.processFunc((message) => gated(message, passGate));
        done();
      });
      try {
        await transporter.sendMail({ ...messageOf(outgoing, { name: '', address: outgoing.from }), signal });
      } catch (error) {
        if (isRefusedSignIn(error)) await account.noteRefused();
        const verdict = verdictOn(error);
        throw verdict instanceof DeliveryError ? ofThisMailAlone(verdict) : verdict;
      } finally {
        transporter.close();
      }
    },
  };
}

/** RFC 4954: 535 and 534 say that the password is wrong; 454 that it cannot be told now. */
const isRefusedSignIn = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'EAUTH' &&
  'permanent' in error &&
  error.permanent === true;

const ofThisMailAlone = ({ verdict, message, status }: DeliveryError) =>
  new DeliveryError(verdict, message, { status });

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
