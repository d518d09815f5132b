import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { secondMs } from '#lib/clock.ts';
import { doorGreeting, openLmtpDoor } from '#lib/webmail/doors/lmtp-door.ts';
import { reasonOf } from '#lib/webmail/doors/reason-of.ts';
import type { ReceptionOptions } from '#lib/webmail/doors/reception.ts';

type Log = Pick<Console, 'log' | 'error'>;

/**
 * Keeps the LMTP door open until `stop`. Of several workers on a machine the first has it; the others wait, and one of
 * them opens it again within a second or so when that one is gone.
 */
export async function keepLmtpDoor(
  port: number,
  options: Omit<ReceptionOptions, 'complain'>,
  stop: AbortSignal,
  { retryMs = secondMs, log = console }: { retryMs?: number; log?: Log } = {},
): Promise<void> {
  let said = '';
  const say = (level: keyof Log, words: string) => {
    if (words !== said) log[level](words);
    said = words;
  };
  while (!stop.aborted) {
    try {
      const door = await openLmtpDoor(port, { ...options, complain: (line) => log.error(line) });
      say('log', `LMTP: mail for the newsroom's boxes comes in at 127.0.0.1:${port}.`);
      await untilAborted(stop);
      await door.close();
    } catch (error) {
      if (await isOurDoor(port)) say('log', `LMTP: another worker has the door at 127.0.0.1:${port}; this one waits.`);
      else say('error', `LMTP: no mail comes in at 127.0.0.1:${port}: ${reasonOf(error)}. ${whatToDo}`);
      await sleep(retryMs, undefined, { signal: stop }).catch(() => {});
    }
  }
}

const whatToDo =
  'If another program has that port, end it or set LMTP_PORT to a free one, here and at the mail server; the worker tries again every second.';

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Whether it is a door of the portal's that somebody has open at a port of this machine. */
export async function isOurDoor(port: number, timeoutMs = 2 * secondMs): Promise<boolean> {
  const socket = connect({ host: '127.0.0.1', port });
  const timer = setTimeout(() => socket.destroy(), timeoutMs);
  try {
    let heard = '';
    for await (const chunk of socket as AsyncIterable<Buffer>) {
      heard += chunk.toString('latin1');
      if (heard.includes('\n') || heard.length > 1_000) break;
    }
    return heard.startsWith('220 ') && heard.includes(doorGreeting);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}
