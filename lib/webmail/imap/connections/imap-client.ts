import { ImapFlow } from 'imapflow';
import { minuteMs, secondMs } from '#lib/clock.ts';
import type { ImapLogin, ImapServer } from '#lib/webmail/imap/types.ts';

export type Times = {
  /** A connection nobody uses is closed after this. */
  keptMs: number;
  connectMs: number;
  /** Without IDLE the server is asked as often for what is new. */
  pollMs: number;
  /** Between attempts after a failure, doubled each time up to `longestWaitMs`. */
  firstWaitMs: number;
  longestWaitMs: number;
  /** A list waits so long for the beginnings of its mails. */
  snippetsMs: number;
};

export const defaultTimes: Times = {
  keptMs: 10 * minuteMs,
  connectMs: 10 * secondMs,
  pollMs: secondMs,
  firstWaitMs: secondMs,
  // somebody waits there, and presses "Try again"
  longestWaitMs: 10 * secondMs,
  snippetsMs: 0.3 * secondMs,
};

/** Of one answer; larger mails are read in pieces. */
const maxLiteralBytes = 60 * 1024 * 1024;
/** A server that says nothing for so long is gone; IDLE is begun anew before. */
const silenceMs = 5 * minuteMs;
const idleMs = 4 * minuteMs;

/** A client that is not connected yet. Where it connects to is the operator's word alone. */
export function newImapClient(server: ImapServer, { username, password }: ImapLogin, connectMs: number): ImapFlow {
  const { host, port, isSecure } = server;
  return new ImapFlow({
    host,
    port,
    secure: isSecure,
    // on loopback alone a connection is open to read, and nothing is gained by asking for more
    doSTARTTLS: false,
    auth: { user: username, pass: password },
    // its own would write addresses and subjects
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
    maxIdleTime: idleMs,
    maxLiteralSize: maxLiteralBytes,
    clientInfo: { name: 'Action News' },
  });
}
