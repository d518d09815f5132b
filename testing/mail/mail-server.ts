import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { raw: string; parsed: ParsedMail; from: string; to: string[] };

/** What the mail server of a test does at a step: nothing special, refuse with a code, or hang up. */
export type SmtpAnswer = 'ok' | 'hang up' | { code: number; text: string };

export type TestMailServer = {
  url: string;
  mails: ReceivedMail[];
  /** Asked when a recipient is named. */
  onRecipient: (address: string) => SmtpAnswer;
  /** Asked when a message has arrived whole, its final dot included. */
  onMessage: (raw: string, to: readonly string[]) => SmtpAnswer | Promise<SmtpAnswer>;
  close: () => Promise<void>;
};

/**
 * A real SMTP server on a free port of this machine, which keeps what it accepts.
 * @param password wanted from every client; none by default
 */
export async function startMailServer({ password }: { password?: string } = {}): Promise<TestMailServer> {
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: password === undefined,
    allowInsecureAuth: true,
    disabledCommands: password === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    onAuth: (given, _session, done) =>
      given.password === password ? done(null, { user: given.username }) : done(refusal({ code: 535, text: 'no' })),
    disableReverseLookup: true,
    onRcptTo: ({ address }, { remotePort }, done) => {
      const answer = mailServer.onRecipient(address);
      if (answer === 'hang up') return hangUp(remotePort);
      done(typeof answer === 'object' ? refusal(answer) : null);
    },
    onData: (stream, { envelope, remotePort }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const to = envelope.rcptTo.map(({ address }) => address);
        const answer = await mailServer.onMessage(raw, to);
        if (answer === 'hang up') return hangUp(remotePort);
        if (typeof answer === 'object') return done(refusal(answer));
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        mailServer.mails.push({ raw, parsed: await simpleParser(raw), from, to });
        done(null);
      });
    },
  });
  const hangUp = (remotePort: number) => {
    for (const socket of sockets) if (socket.remotePort === remotePort) socket.destroy();
  };
  // a client that hangs up is part of the tests
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailServer: TestMailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    onRecipient: () => 'ok',
    onMessage: () => 'ok',
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        for (const socket of sockets) socket.destroy();
      }),
  };
  return mailServer;
}

function refusal({ code, text }: { code: number; text: string }): Error {
  return Object.assign(new Error(text), { responseCode: code });
}
