import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { minuteMs } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { neverToken, suppress } from '#lib/mail/bounces/suppress.ts';
import { mailboxHash } from '#lib/mail/mailbox.ts';
import { suppressions } from '#lib/mail/schema.ts';
import { type AskingReader, askShare } from '#lib/sharing/ask-share.ts';
import { findShareStatus } from '#lib/sharing/queries.ts';
import { testSharing } from '#testing/sharing/test-sharing.ts';

const start = new Date('2026-11-23T08:35:00Z');
const { url, db, server, story, ask, deliver, mailTo } = testSharing(start);
const later = (ms: number) => new Date(start.getTime() + ms);

/** One friend for everything that can be wrong with a friend's address, and one with whom nothing is. */
const friends = ['fresh', 'suppressed', 'bounced', 'limited', 'refused'] as const;
const addressOf = (friend: string) => `${friend}@example.org`;

async function makeThemSo(): Promise<void> {
  await suppress(db(), neverToken(addressOf('suppressed')), start);
  const recipientHash = mailboxHash(addressOf('bounced'));
  await db().insert(suppressions).values({ recipientHash, reason: 'bounced', suppressedAt: start });
  for (let sent = 0; sent < env().SHARE_LIMITS.recipient; sent += 1) {
    await ask({ sender: 'confirmed', from: `sender${sent}@example.com`, to: addressOf('limited') });
  }
  await deliver(start);
  server().mails.length = 0;
}

/** What the form does for a request: the statements it runs, what it answers, and what its page says a while later. */
async function answer(friend: string, sender: AskingReader['sender']) {
  const statements: string[] = [];
  const client = postgres(url(), { max: 1, onnotice: () => {} });
  const logger = { logQuery: (statement: string) => void statements.push(statement) };
  const watched = drizzle(client, { casing: 'snake_case', logger });
  const input = { storyId: story().id, sender: `to-${friend}@example.com`, recipient: addressOf(friend) };
  const { outcome, statusToken } = await askShare(watched, input, { network: friend, sender }, start);
  await client.end();
  return { statements, outcome, statusToken };
}

it.each(['unproven', 'confirmed'] as const)(
  'the form does and answers the same, whoever the friend of a sender who is %s',
  async (sender) => {
    await makeThemSo();
    server().onRecipient = (address) => (address === addressOf('refused') ? { code: 550, text: 'nobody here' } : 'ok');
    const seen: { friend: string; does: string[]; says: unknown[] }[] = [];
    for (const friend of friends) {
      const { statements, outcome, statusToken } = await answer(friend, sender);
      const says: unknown[] = [outcome];
      for (const [waitMs, delivered] of [
        [0, false],
        [1, true],
        [minuteMs, true],
      ] as const) {
        if (delivered) await deliver(later(waitMs));
        says.push(await findShareStatus(db(), statusToken ?? '', later(waitMs)));
      }
      seen.push({ friend, does: statements, says });
    }
    server().onRecipient = () => 'ok';
    const fresh = seen[0];
    expect(fresh?.does.length).toBeGreaterThan(10);
    expect(fresh?.says[0]).toBe(sender === 'confirmed' ? 'confirmed' : 'asked');
    for (const { friend, does, says } of seen) {
      expect(does, friend).toEqual(fresh?.does);
      expect(says, friend).toEqual(fresh?.says);
    }
    // and yet only one of them got it
    const got = friends.filter((friend) => mailTo(addressOf(friend)).length > 0);
    expect(got).toEqual(sender === 'confirmed' ? ['fresh'] : []);
  },
);
