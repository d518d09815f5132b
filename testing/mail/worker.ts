import { setTimeout as sleep } from 'node:timers/promises';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { deliverDueMail } from '#lib/mail/outbox/deliver-mail.ts';
import { mailTransport } from '#lib/mail/transport/transport.ts';
import type { ComposeMail, TellOfMail } from '#lib/mail/types.ts';

/** What the parent of a worker tells it: what time it is. It begins with the first time it is told. */
export type WorkerOrder = { atMs: number };

const restMs = 20;

/**
 * Works in a process of its own, round after round, until it is killed or its parent is gone. Its clock stands still
 * between two orders, so that a lease or a delay ends when the parent wants it to.
 */
export function workForParent(round: (clock: () => Date) => Promise<number>): void {
  let at: Date | null = null;
  const clock = () => at ?? new Date(Number.NaN);
  const work = async () => {
    for (;;) if ((await round(clock)) === 0) await sleep(restMs);
  };
  process.on('message', ({ atMs }: WorkerOrder) => {
    const first = at === null;
    at = new Date(atMs);
    // whatever ends it is a fault of what is tested: it is shown, and the parent sees the worker end
    if (first) void work();
  });
  process.on('disconnect', () => process.exit());
  process.send?.('ready');
}

/** Delivers what is due, as the portal's worker does, with what the environment says of mail server and database. */
export function deliverForParent(compose: ComposeMail, tell?: TellOfMail): void {
  // that these mails go unsigned is no news
  const transport = mailTransport(env(), () => {});
  workForParent((clock) => deliverDueMail(database(), transport, clock, compose, tell && { tell }));
}
