import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { gated } from '#lib/mail/outbox/gate.ts';

/** A message of so many bytes that has been written whole, and the gate in front of its end. */
function scene(bytes: number, passGate: () => Promise<void>) {
  const message = new PassThrough({ highWaterMark: 2 * bytes });
  message.end(Buffer.alloc(bytes, 'x'));
  let asked = 0;
  const stream = gated(message, () => {
    asked += 1;
    return passGate();
  });
  return { stream, asked: () => asked };
}

it('is not asked while nobody reads, however short the message', async () => {
  const { stream, asked } = scene(10, async () => {});
  for (let turns = 0; turns < 20; turns += 1) await turn();
  expect(asked()).toBe(0);
  expect((await stream.toArray()).join('')).toBe('x'.repeat(10));
  expect(asked()).toBe(1);
});

it('lets everything out but the end', async () => {
  let open = () => {};
  const { stream } = scene(100_000, () => new Promise((resolve) => (open = resolve)));
  let length = 0;
  let ended = false;
  stream.on('data', (chunk: Buffer) => (length += chunk.length)).on('end', () => (ended = true));
  await expect.poll(() => length).toBe(100_000);
  expect(ended).toBe(false);
  open();
  await expect.poll(() => ended).toBe(true);
});

it('fails the message when it is shut, and lets go of it when its reader leaves', async () => {
  const shut = scene(10, () => Promise.reject(new Error('shut')));
  await expect(shut.stream.toArray()).rejects.toThrow('shut');
  const left = scene(10, async () => {});
  left.stream.destroy();
  await turn();
  expect(left.asked()).toBe(0);
});
