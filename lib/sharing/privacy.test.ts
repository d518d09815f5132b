import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { isNeverToken, suppress } from '#lib/mail/bounces/suppress.ts';
import { outbox, suppressions } from '#lib/mail/schema.ts';
import { purgeShares } from '#lib/sharing/purge-shares.ts';
import { shares } from '#lib/sharing/schema.ts';
import { testSharing, tokenIn } from '#testing/sharing/test-sharing.ts';

const start = new Date('2026-11-23T08:35:00Z');
const { db, server, ask, deliver, mailTo, theShare } = testSharing(start);
const later = (ms: number) => new Date(start.getTime() + ms);

async function askAndGetToken(): Promise<string> {
  await ask();
  await deliver(start);
  return tokenIn(mailTo('pat@example.com').at(-1), 'confirm');
}

describe('never email me again', () => {
  it('is asked by a link, holds for every later mail, and cannot be seen at the form', async () => {
    await ask({ sender: 'confirmed' });
    await deliver(start);
    const token = tokenIn(server().mails[0], 'never');
    expect(isNeverToken(token)).toBe(true);
    expect(await suppress(db(), token, start)).toBe(true);
    expect(await suppress(db(), token, start)).toBe(true);
    server().mails.length = 0;

    expect(await ask({ sender: 'confirmed', from: 'lee@example.com', to: 'KIM+x@example.org' })).toMatchObject({
      outcome: 'confirmed',
    });
    expect(await ask({ from: 'kim@example.org', to: 'lee@example.com' })).toMatchObject({ outcome: 'asked' });
    await deliver(start);
    expect(server().mails).toHaveLength(0);
  });

  it('takes no other token', async () => {
    const token = await askAndGetToken();
    for (const other of ['', 'x', token, `${token}${token}`]) {
      expect(isNeverToken(other)).toBe(false);
      expect(await suppress(db(), other, start)).toBe(false);
    }
    expect(await db().select().from(suppressions)).toHaveLength(0);
  });
});

describe('privacy', () => {
  it('keeps no address once a mail is sent, and none after 72 hours', async () => {
    // one on its way, one unconfirmed, one refused, one held, one still owed
    await ask({ sender: 'confirmed', to: 'sent@example.org' });
    await deliver(start);
    expect((await db().select().from(outbox))[0]?.sealed).toBeNull();
    await ask({ to: 'unconfirmed@example.org' });
    await ask({ sender: 'confirmed', to: 'refused@example.org' });
    await ask({ sender: 'confirmed', to: 'held@example.org' });
    server().onRecipient = (address) => (address.startsWith('refused') ? { code: 550, text: `no ${address}` } : 'ok');
    server().onMessage = (raw) => (raw.includes('To: held@') ? 'hang up' : 'ok');
    for (let round = 1; round <= 3; round += 1) await deliver(later(round * minuteMs));
    server().onRecipient = () => 'ok';
    server().onMessage = () => 'ok';
    await ask({ sender: 'confirmed', to: 'owed@example.org' });
    const phases = (await db().select().from(outbox)).map((row) => row.phase).sort();
    expect(phases).toEqual(['failed', 'held', 'owed', 'sent', 'sent']);

    await purgeShares(db(), later(73 * hourMs));
    const [owed, asked] = await Promise.all([db().select().from(outbox), db().select().from(shares)]);
    expect(owed.filter((row) => row.sealed !== null)).toEqual([]);
    expect(owed.filter((row) => row.phase === 'owed')).toEqual([]);
    expect(asked.filter((row) => row.sealed ?? row.tokenHash ?? row.statusHash)).toEqual([]);
    expect(await deliver(later(74 * hourMs))).toBe(0);
    await purgeShares(db(), later(74 * hourMs));
  });

  it('forgets the addresses of a share nobody confirmed as soon as its link has ended', async () => {
    await ask();
    await purgeShares(db(), later(47 * hourMs));
    expect((await theShare())?.sealed).not.toBeNull();
    await purgeShares(db(), later(48 * hourMs));
    expect(await theShare()).toMatchObject({ state: 'expired', sealed: null });
  });
});
