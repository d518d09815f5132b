import { minuteMs, secondMs } from '#lib/clock.ts';
import type { Chore } from '#lib/jobs/worker.ts';
import { deliverDueMail } from '#lib/mail/deliver-mail.ts';
import { mailTransport } from '#lib/mail/transport.ts';
import { makeVariants } from '#lib/media/make-variants.ts';
import { purgeShares } from '#lib/sharing/purge-shares.ts';

/** Everything the worker looks after. */
export function chores(): Chore[] {
  const transport = mailTransport();
  return [
    { name: 'deliver mail', restMs: secondMs, run: (db, at) => deliverDueMail(db, transport, at) },
    // one picture at a time, so that two workers share a pile
    { name: 'make picture variants', restMs: 5 * secondMs, run: (db, at) => makeVariants(db, at, 1) },
    { name: 'purge old shares', restMs: 10 * minuteMs, run: (db, at) => purgeShares(db, at) },
  ];
}
