import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { print } from '#bench/figure.ts';
import { startPress, stop } from '#bench/servers.ts';
import { now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { senderCookie, senderProof } from '#lib/sharing/cookie.ts';
import { startMailServer } from '#testing/mail/mail-server.ts';
import { readThenWrite } from './careless-limit.ts';
import { type Form, readShareForm, sendForm } from './form.ts';
import { atMost, forgetAsked, limited } from './limits.ts';
import { countOpen } from './outbox-designs.ts';

const requests = 200;
const pollMs = 200;

/** Where the readers of a burst say they come from. */
type Burst = { name: string; trustProxy: 0 | 1; forwardedFor: (number: number) => string; atMostAsked: number };

const spoofed = (number: number) => `198.51.${number % 256}.${(number * 7) % 256}`;
const bursts: readonly Burst[] = [
  {
    name: 'networks of their own behind a trusted proxy',
    trustProxy: 1,
    forwardedFor: (number) => `${spoofed(number)}, 203.0.${number >> 8}.${number % 256}`,
    atMostAsked: requests,
  },
  {
    name: 'one /64 behind a trusted proxy, the rest spoofed',
    trustProxy: 1,
    forwardedFor: (number) => `${spoofed(number)}, 2001:db8:1:2:${(number + 1).toString(16)}::${number + 1}`,
    atMostAsked: atMost.network,
  },
  {
    name: 'X-Forwarded-For spoofed where no proxy is trusted',
    trustProxy: 0,
    forwardedFor: spoofed,
    atMostAsked: atMost.network,
  },
];

/** Whether limits hold when everybody asks at once, on two copies of the portal with two workers. */
export async function measureBursts(variables: Record<string, string>, children: ChildProcess[]): Promise<void> {
  const { db, close } = connect(variables.DATABASE_URL ?? '', 2);
  const server = await startMailServer();
  try {
    for (const burst of bursts) {
      const paper = { ...variables, ...limited, SMTP_URL: server.url, TRUST_PROXY: String(burst.trustProxy) };
      const copies = [await startPress(paper, children), await startPress(paper, children)];
      const forms = await Promise.all(copies.map(readShareForm));
      await forgetAsked(db);
      const accepted = await askAtOnce(forms, burst, `popular${bursts.indexOf(burst)}`);
      while ((await countOpen(db)) > 0) await sleep(pollMs);
      await Promise.all(children.splice(0).map(stop));
      const delivered = server.mails.splice(0).length;
      print({
        figure: `${requests} requests at once for one recipient, ${copies.length} copies, ${burst.name}: delivered ÷ limit`,
        ratio: delivered / atMost.recipient,
        delivered,
        limit: atMost.recipient,
        accepted,
        acceptedAtMost: burst.atMostAsked,
        'read, then write': await readThenWrite(variables.DATABASE_URL ?? '', requests, atMost.recipient),
      });
    }
  } finally {
    await server.close();
    await close();
  }
}

/** Half of them on each copy, each by a sender whom the browser knows. @returns how many were told that it is on its way */
async function askAtOnce(forms: readonly Form[], { forwardedFor }: Burst, recipient: string): Promise<number> {
  const answers = await Promise.all(
    Array.from({ length: requests }, async (_, number) => {
      const form = forms[number % forms.length] as Form;
      const sender = `${recipient}-burst${number}@example.com`;
      // the same mailbox, however it is written
      const to = [
        `${recipient}@example.org`,
        `${recipient.toUpperCase()}@example.org`,
        `${recipient}+${number}@example.org`,
      ];
      const headers = {
        cookie: `${senderCookie}=${senderProof(sender, now())}`,
        'x-forwarded-for': forwardedFor(number),
      };
      const { status } = await sendForm(form, { sender, recipient: to[number % to.length] ?? '' }, headers);
      return status;
    }),
  );
  const unexpected = answers.filter((status) => status !== 303 && status !== 200);
  if (unexpected.length > 0) throw new Error(`the form answered ${[...new Set(unexpected)].join(', ')}`);
  return answers.filter((status) => status === 303).length;
}
