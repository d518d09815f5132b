import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';
import { outbox } from '#lib/mail/schema.ts';
import { limits } from '#lib/sharing/limits.ts';
import { ShareRefusedError } from '#lib/sharing/refused-error.ts';
import { shareLimits, shares } from '#lib/sharing/schema.ts';
import { testSharing } from '#lib/sharing/testing.ts';

const start = new Date('2026-11-23T08:35:00Z');
const { db, server, ask, deliver } = testSharing(start);
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
      limits.sender.atMost,
      fifty((index) => ({ from: `pat+${index}@example.com`, to: `kim${index}@example.org`, network: `net${index}` })),
    ],
    [
      'confirmation mails to one address',
      'confirmation',
      limits.confirmation.atMost,
      fifty((index) => ({ to: `kim${index}@example.org`, network: `net${index}`, sender: 'unproven' })),
    ],
    ['a network', 'network', limits.network.atMost, fifty((index) => ({ from: `pat${index}@example.com` }))],
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
    expect(counts.find(({ bucket }) => bucket === 'overall:')?.count).toBe(limits.sender.atMost);
  });

  it('hold for everybody together', async () => {
    const hour = new Date('2026-11-23T08:00:00Z');
    await db()
      .insert(shareLimits)
      .values({ bucket: 'overall:', windowStartAt: hour, count: limits.overall.atMost - 3 });
    const { sent } = await burst(fifty((index) => ({ from: `pat${index}@example.com`, network: `net${index}` })));
    expect(sent).toBe(3);
    expect(await ask({ at: later(30 * minuteMs) })).toBe('asked');
  });

  it('begin anew in the next window', async () => {
    await burst(fifty((index) => ({ to: `kim${index}@example.org` })));
    expect(await ask({ to: 'new@example.org', at: later(dayMs) })).toBe('asked');
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
    expect(server().mails).toHaveLength(limits.recipient.atMost);
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
