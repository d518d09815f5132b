import { Readable } from 'node:stream';

/**
 * The message with a gate before its end: the end, and with it the final dot, waits for `passGate`. Nothing is read
 * ahead of the mail server, so the gate is asked when all else has been handed over and not before; if it rejects, the
 * stream fails and the dot never leaves.
 */
export function gated(message: Readable, passGate: () => Promise<void>): Readable {
  return Readable.from(untilGate(message, passGate), { objectMode: false });
}

async function* untilGate(message: Readable, passGate: () => Promise<void>): AsyncGenerator<Buffer> {
  for await (const chunk of message) yield chunk;
  await passGate();
}
