import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Connection, connect, type Db } from '#lib/db/client.ts';
import { env, provideEnv } from '#lib/env.ts';
import { clientAddress } from '#lib/http/client-address.ts';
import { outbox } from '#lib/mail/schema.ts';
import { type AskingReader, askShare } from '#lib/sharing/ask-share.ts';
import { networkOf } from '#lib/sharing/client-network.ts';
import { ShareRefusedError } from '#lib/sharing/refused-error.ts';
import { resendConfirmation } from '#lib/sharing/resend-confirmation.ts';
import { shares } from '#lib/sharing/schema.ts';
import { testSharing } from '#testing/sharing/test-sharing.ts';

/** Bursts on two copies of the server, each with a pool of its own on the one database. */
const start = new Date('2026-11-23T08:35:00Z');
const { url, db, server, story, ask, deliver } = testSharing(start);
const limits = env().SHARE_LIMITS;
let copies: Connection[];

beforeAll(() => {
  copies = [connect(url()), connect(url())];
});
afterAll(() => Promise.all(copies.map((copy) => copy.close())));

function copyFor(index: number): Db {
  const copy = copies[index % 2];
  if (!copy) throw new Error('there are two copies');
  return copy.db;
}

type Request = { from: string; to: string; network: string; sender: AskingReader['sender'] };

/** A request as the press sees it. */
function requestFrom(remoteAddress: string, forwarded: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  const request = new IncomingMessage(socket);
  request.headers['x-forwarded-for'] = forwarded;
  return request;
}

/** 200 at once, half of them to each copy. @returns how many were accepted, and which limits refused the others */
async function burst(make: (index: number) => Partial<Request>): Promise<{ accepted: number; refusedBy: Set<string> }> {
  const asked = Array.from({ length: 200 }, (_, index) => {
    const { from, to, network, sender } = {
      from: `pat${index}@example.com`,
      to: `kim${index}@example.org`,
      network: `net${index}`,
      sender: 'confirmed' as const,
      ...make(index),
    };
    return askShare(copyFor(index), { storyId: story().id, sender: from, recipient: to }, { network, sender }, start);
  });
  const settled = await Promise.allSettled(asked);
  const refusedBy = new Set<string>();
  for (const each of settled) {
    if (each.status === 'fulfilled') continue;
    if (!(each.reason instanceof ShareRefusedError) || each.reason.refusal.code !== 'limited') throw each.reason;
    refusedBy.add(each.reason.refusal.limit);
  }
  const accepted = settled.filter(({ status }) => status === 'fulfilled').length;
  expect(await db().select().from(shares)).toHaveLength(accepted);
  expect(await db().select().from(outbox)).toHaveLength(accepted);
  return { accepted, refusedBy };
}

it('from one /64, whatever the visitor claims to be, are as many as a network may', async () => {
  const network = (index: number) => {
    // the proxy in front appended the last one; a visitor with a /64 of their own made up the rest
    const forwarded = `198.51.100.${index}, 2001:db8:1:2:${index.toString(16)}::${index}`;
    return networkOf(clientAddress(requestFrom('10.0.0.9', forwarded), 1));
  };
  const { accepted, refusedBy } = await burst((index) => ({ network: network(index) }));
  expect(accepted).toBe(limits.network);
  expect([...refusedBy]).toEqual(['network']);
});

it('from one address, whatever it claims where no proxy is trusted, are as many as a network may', async () => {
  const network = (index: number) =>
    networkOf(clientAddress(requestFrom('::ffff:203.0.113.7', `198.51.100.${index}`), 0));
  const { accepted } = await burst((index) => ({ network: network(index) }));
  expect(accepted).toBe(limits.network);
});

it('of one sender are as many as a sender may', async () => {
  const { accepted, refusedBy } = await burst((index) => ({ from: `Pat+${index}@example.com` }));
  expect(accepted).toBe(limits.sender);
  expect([...refusedBy]).toEqual(['sender']);
});

it('in one sender’s name are as many confirmations as an address may get', async () => {
  const { accepted, refusedBy } = await burst(() => ({ from: 'pat@example.com', sender: 'unproven' }));
  expect(accepted).toBe(limits.confirmation);
  expect([...refusedBy]).toEqual(['confirmation']);
});

it('of one story are as many as a story may, and one recipient gets as many as a recipient may', async () => {
  provideEnv({ SHARE_LIMITS: 'story=150' });
  const { accepted, refusedBy } = await burst(() => ({ to: 'kim@example.org' }));
  provideEnv({ SHARE_LIMITS: '' });
  expect(accepted).toBe(150);
  expect([...refusedBy]).toEqual(['story']);
  await Promise.all([deliver(start), deliver(start)]);
  expect(server().mails).toHaveLength(limits.recipient);
});

it('that want one confirmation again get one', async () => {
  const { statusToken } = await ask();
  await Promise.all(
    Array.from({ length: 200 }, (_, index) => resendConfirmation(copyFor(index), statusToken ?? '', start)),
  );
  expect(await db().select().from(outbox)).toHaveLength(2);
});
