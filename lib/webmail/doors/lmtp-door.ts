import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { minuteMs, secondMs } from '#lib/clock.ts';
import { maxMailBytes } from '#lib/webmail/doors/incoming-bytes.ts';
import { openReception, type ReceptionOptions } from '#lib/webmail/doors/reception.ts';

export type LmtpDoor = {
  port: number;
  /** Takes no new mail, finishes what is in hand, 20 s at most, and closes. */
  close: () => Promise<void>;
};

/** What a door of ours says when somebody comes: it is told by this from another program's. */
export const doorGreeting = 'Action News portal';

const limits = {
  maxClients: 20,
  maxRecipients: 100,
  /** Bytes of a line. */
  maxCommandLength: 4_096,
  // RFC 5321, 4.5.3.2, has servers wait five minutes for a command; a mail server on the same machine is quicker
  socketTimeout: 2 * minuteMs,
  // within the time a worker has to stop
  closeTimeout: 20 * secondMs,
};

/**
 * Opens the door for a mail server of this machine (LMTP, RFC 2033): it hears of each recipient whether the mail is kept
 * there, and brings the rest again.
 * @param port 0: one that is free
 * @throws what `net.Server` throws when the port cannot be had: EADDRINUSE
 */
export async function openLmtpDoor(port: number, options: ReceptionOptions): Promise<LmtpDoor> {
  const { maxBytes = maxMailBytes } = options;
  const reception = openReception({ ...options, maxBytes });
  let isClosing = false;
  const server = new SMTPServer({
    ...limits,
    lmtp: true,
    size: maxBytes,
    rejectOversized: true,
    banner: doorGreeting,
    hideENHANCEDSTATUSCODES: false,
    // on loopback nothing is hidden, and nobody is asked who they are
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: (address, _session, done) => void reception.welcome(address).then(done),
    onData: async (stream, { id, envelope }, done) => {
      const answers = await reception.receive(id, stream, [...envelope.rcptTo]);
      if (answers) done(null, answers);
      if (isClosing) dismissIdle();
    },
  });
  const dismissIdle = () => {
    for (const connection of server.connections)
      if (!reception.isBusyWith(connection.id)) connection.send(421, 'The door closes, come again');
  };
  // a client that went away; what it had brought is not kept, or known when it comes again
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    close: async () => {
      isClosing = true;
      const closed = new Promise<void>((resolve) => server.close(resolve));
      dismissIdle();
      await closed;
    },
  };
}
