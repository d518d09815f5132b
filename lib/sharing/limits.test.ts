import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs, secondMs } from '#lib/clock.ts';
import { env, provideEnv } from '#lib/env.ts';
import { outbox } from '#lib/mail/schema.ts';
import { takeFromLimit } from '#lib/sharing/limits.ts';
import { ShareRefusedError } from '#lib/sharing/refused-error.ts';
import { shareLimits, shares } from '#lib/sharing/schema.ts';
import { testSharing } from '#testing/sharing/test-sharing.ts';

const start = new Date('2026-11-23T08:35:00Z');
const { db, server, ask, deliver } = testSharing(start);
const limits = env().SHARE_LIMITS;
const later = (ms: number) => new Date(start.getTime() + ms);

describe('limits', () => {
  const burst = async (asks: readonly Parameters<typeof ask>[0][]) => {
    const settled = await Promise.allSettled(asks.map((each) => ask({ sender: 'confirmed', ...each })));
    const refused = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    return { sent: settled.length - refused.length, refused };
  };
  const fifty = (make: (index: number) => Parameters<typeof ask>[0]) =>
    Array.from({ length: 50 }, (_, index) => make(index));

  it.each([
    [
      'a sender',
      'sender',
      limits.sender,
      fifty((index) => ({ from: `pat+${index}@example.com`, to: `kim${index}@example.org`, network: `net${index}` })),
    ],
    [
      'a sender who writes one Gmail address in many ways',
      'sender',
      limits.sender,
      fifty((index) => ({
        from: `${[...'patgreen'].join(index % 2 ? '.' : '')}+${index}@${index % 3 ? 'gmail' : 'googlemail'}.com`,
        to: `kim${index}@example.org`,
        network: `net${index}`,
      })),
    ],
    [
      'confirmation mails to one address',
      'confirmation',
      limits.confirmation,
      fifty((index) => ({ to: `kim${index}@example.org`, network: `net${index}`, sender: 'unproven' })),
    ],
    ['a network', 'network', limits.network, fifty((index) => ({ from: `pat${index}@example.com` }))],
  ] as const)(
    'hold for %s under 50 requests at once, and say when to try again',
    async (_whom, limit, atMost, asks) => {
      const { sent, refused } = await burst(asks);
      expect(sent).toBe(atMost);
      for (const error of refused) {
        expect(error).toBeInstanceOf(ShareRefusedError);
        expect(error).toMatchObject({ refusal: { code: 'limited', limit, waitMinutes: expect.any(Number) } });
      }
      expect(await db().select().from(shares)).toHaveLength(atMost);
      expect(await db().select().from(outbox)).toHaveLength(atMost);
    },
  );

  it('take nothing for what they refuse', async () => {
    await burst(fifty((index) => ({ to: `kim${index}@example.org` })));
    const counts = await db().select().from(shareLimits);
    expect(counts.find(({ bucket }) => bucket === 'overall:')?.count).toBe(limits.sender);
  });

  it('hold for everybody together, in any hour', async () => {
    const taken = { bucket: 'overall:', windowStartAt: later(-30 * minuteMs), count: limits.overall - 3 };
    await db().insert(shareLimits).values(taken);
    const { sent } = await burst(fifty((index) => ({ from: `pat${index}@example.com`, network: `net${index}` })));
    expect(sent).toBe(3);
    expect(await ask({ at: later(30 * minuteMs + secondMs) })).toMatchObject({ outcome: 'asked' });
  });

  it('hold in every day, not only in those that begin at midnight', async () => {
    const taken: Date[] = [];
    for (let round = 0; round < 15; round += 1) {
      const at = later(round * (6 * hourMs + minuteMs));
      for (let press = 0; press < 9; press += 1) {
        if (!(await takeFromLimit(db(), 'sender', 'pat', at))) taken.push(at);
      }
    }
    const inTheDayBefore = (at: Date) => taken.filter((each) => each <= at && each > new Date(at.getTime() - dayMs));
    expect(Math.max(...taken.map((at) => inTheDayBefore(at).length))).toBe(limits.sender);
    expect(taken).toHaveLength(4 * limits.sender);
  });

  it('say to the minute when to try again', async () => {
    for (const minutes of [0, 10, 20]) {
      await burst(
        Array.from({ length: 9 }, (_, i) => ({ to: `k${minutes}-${i}@example.org`, at: later(minutes * minuteMs) })),
      );
    }
    const again = (at: Date) => ask({ sender: 'confirmed', to: 'new@example.org', at });
    // nine of the first minute leave first, a day and an instant later
    const refusal = { code: 'limited', limit: 'sender', waitMinutes: 24 * 60 - 29 };
    await expect(again(later(30 * minuteMs))).rejects.toMatchObject({ refusal });
    await expect(again(later(dayMs))).rejects.toMatchObject({ refusal: { limit: 'sender', waitMinutes: 1 } });
    expect(await again(later(dayMs + secondMs))).toMatchObject({ outcome: 'confirmed' });
  });

  it('are the operator’s', async () => {
    provideEnv({ SHARE_LIMITS: 'story=4' });
    const { sent, refused } = await burst(
      fifty((index) => ({ from: `pat${index}@example.com`, network: `net${index}` })),
    );
    provideEnv({ SHARE_LIMITS: '' });
    expect(sent).toBe(4);
    expect(refused[0]).toMatchObject({ refusal: { code: 'limited', limit: 'story' } });
  });

  it('hold for a recipient at delivery, unseen at the form', async () => {
    const { sent } = await burst(
      Array.from({ length: 12 }, (_, index) => ({
        from: `pat${index}@example.com`,
        to: index % 2 ? 'kim@example.org' : 'Kim+news@example.org',
      })),
    );
    expect(sent).toBe(12);
    await deliver(start);
    expect(server().mails).toHaveLength(limits.recipient);
  });

  it('count a mail once for its recipient however often it is tried', async () => {
    await ask({ sender: 'confirmed' });
    server().onRecipient = () => ({ code: 451, text: 'later' });
    for (let tries = 1; tries <= 4; tries += 1) await deliver(later(tries * hourMs));
    server().onRecipient = () => 'ok';
    const counts = await db().select().from(shareLimits);
    expect(counts.filter(({ bucket }) => bucket.startsWith('recipient:'))).toMatchObject([{ count: 1 }]);
  });
});
