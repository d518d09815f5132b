import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { neverToken, suppress } from '#lib/mail/bounces/suppress.ts';
import { outbox } from '#lib/mail/schema.ts';
import type { MailPhase } from '#lib/mail/types.ts';
import { confirmShare } from '#lib/sharing/confirm-share.ts';
import { purgeShares } from '#lib/sharing/purge-shares.ts';
import { findShareOfLink, findShareStatus } from '#lib/sharing/queries.ts';
import { resendConfirmation } from '#lib/sharing/resend-confirmation.ts';
import { system } from '#lib/staff/permissions.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { testSharing, tokenIn } from '#testing/sharing/test-sharing.ts';

const start = new Date('2026-11-23T08:35:00Z');
const { db, server, story, ask, deliver, mailTo, theShare } = testSharing(start);
const later = (ms: number) => new Date(start.getTime() + ms);
const notice = 'This story named the wrong bridge.';
const statusAt = async (token: string, ms: number) => (await findShareStatus(db(), token, later(ms)))?.status;

async function askForStatus(asking: Parameters<typeof ask>[0] = {}): Promise<string> {
  const { statusToken } = await ask(asking);
  if (!statusToken) throw new Error('no status page');
  return statusToken;
}

const confirmLink = (at = -1) => tokenIn(mailTo('pat@example.com').at(at), 'confirm');

describe('the status page', () => {
  it('tells the sender how far it is', async () => {
    const token = await askForStatus();
    expect(await findShareStatus(db(), token, start)).toMatchObject({ status: 'asked', postedAt: null });
    await deliver(start);
    await confirmShare(db(), confirmLink(), later(hourMs));
    expect(await statusAt(token, hourMs)).toBe('onItsWay');
    await deliver(later(hourMs));
    const left = { status: 'left', postedAt: later(hourMs), found: { kind: 'public' } };
    expect(await findShareStatus(db(), token, later(hourMs + minuteMs))).toMatchObject(left);
  });

  it('is the same before and after the confirmation, however often that is pressed', async () => {
    const statusToken = await askForStatus();
    await deliver(start);
    expect(await confirmShare(db(), confirmLink(), start)).toMatchObject({ outcome: 'confirmed', statusToken });
    expect(await confirmShare(db(), confirmLink(), start)).toEqual({ outcome: 'again', statusToken });
  });

  it.each<MailPhase>(['sent', 'failed', 'held', 'dropped'])('says the same of a mail that is %s', async (phase) => {
    const token = await askForStatus({ sender: 'confirmed' });
    await db().update(outbox).set({ phase });
    expect(await findShareStatus(db(), token, later(minuteMs))).toMatchObject({ status: 'left', postedAt: start });
  });

  it('does not tell by its haste that a mail was dropped', async () => {
    await suppress(db(), neverToken('kim@example.org'), start);
    const token = await askForStatus({ sender: 'confirmed' });
    await deliver(start);
    expect(await statusAt(token, minuteMs - 1)).toBe('onItsWay');
    expect(await statusAt(token, minuteMs)).toBe('left');
  });

  it('says that a mail is on its way for as long as it is owed', async () => {
    const token = await askForStatus({ sender: 'confirmed' });
    server().onRecipient = () => ({ code: 451, text: 'later' });
    await deliver(later(minuteMs));
    server().onRecipient = () => 'ok';
    expect(await statusAt(token, 2 * minuteMs)).toBe('onItsWay');
  });

  it('says with the notice that a story was withdrawn, before and after the confirmation', async () => {
    const asked = await askForStatus();
    const confirmed = await askForStatus({ sender: 'confirmed', from: 'lee@example.com' });
    await killStory(db(), system, { ...story(), notice }, later(minuteMs));
    await deliver(later(2 * minuteMs));
    for (const token of [asked, confirmed]) {
      const found = { kind: 'killed', story: { notice } };
      expect(await findShareStatus(db(), token, later(3 * minuteMs))).toMatchObject({ status: 'withdrawn', found });
    }
  });

  it('says that nobody confirmed in time, and after 72 hours that it no longer knows', async () => {
    const asked = await askForStatus();
    const confirmed = await askForStatus({ sender: 'confirmed', to: 'lee@example.com' });
    expect(await statusAt(asked, 48 * hourMs - 1)).toBe('asked');
    expect(await statusAt(asked, 48 * hourMs)).toBe('expired');
    await purgeShares(db(), later(49 * hourMs));
    expect(await statusAt(asked, 49 * hourMs)).toBe('expired');
    await purgeShares(db(), later(72 * hourMs));
    expect(await statusAt(asked, 72 * hourMs)).toBeUndefined();
    expect(await statusAt(confirmed, 72 * hourMs)).toBeUndefined();
  });

  it('is not for whoever asks the same again, unless they have proven the address', async () => {
    const token = await askForStatus();
    expect(await ask()).toEqual({ outcome: 'asked', statusToken: null });
    expect(await ask({ sender: 'claimed' })).toEqual({ outcome: 'confirmed', statusToken: null });
    expect(await ask(), 'nor do they learn that it was confirmed').toEqual({ outcome: 'asked', statusToken: null });
    expect(await ask({ sender: 'confirmed' })).toEqual({ outcome: 'confirmed', statusToken: token });
  });

  it('has a token that confirms nothing and is kept nowhere, and the link’s token opens no status', async () => {
    const token = await askForStatus();
    expect(await findShareOfLink(db(), token, start)).toBeNull();
    expect(await confirmShare(db(), token, start)).toEqual({ outcome: 'unknown' });
    await deliver(start);
    expect(await findShareStatus(db(), confirmLink(), start)).toBeNull();
    expect(await resendConfirmation(db(), confirmLink(), start)).toEqual({ outcome: 'over' });
    expect(JSON.stringify(await theShare())).not.toContain(token);
    expect(await findShareStatus(db(), "' or 1=1 --", start)).toBeNull();
  });
});

describe('sending the confirmation again', () => {
  it('sends the same link, which still acts once', async () => {
    const token = await askForStatus();
    await deliver(start);
    expect(await resendConfirmation(db(), token, later(hourMs))).toEqual({ outcome: 'resent' });
    await deliver(later(hourMs));
    expect(mailTo('pat@example.com')).toHaveLength(2);
    expect(confirmLink(0)).toBe(confirmLink(1));
    const pressed = await Promise.all([0, 1].map((at) => confirmShare(db(), confirmLink(at), later(hourMs))));
    expect(pressed.map(({ outcome }) => outcome).sort()).toEqual(['again', 'confirmed']);
    await deliver(later(2 * hourMs));
    expect(mailTo('kim@example.org')).toHaveLength(1);
  });

  it('is one mail when it is pressed many times at once', async () => {
    const token = await askForStatus();
    const pressed = await Promise.all(Array.from({ length: 20 }, () => resendConfirmation(db(), token, start)));
    expect(new Set(pressed.map(({ outcome }) => outcome))).toEqual(new Set(['resent']));
    await deliver(start);
    expect(mailTo('pat@example.com')).toHaveLength(2);
  });

  it('counts against the confirmations of the day, and says when to try again', async () => {
    const token = await askForStatus();
    await resendConfirmation(db(), token, later(2 * minuteMs));
    const refusal = { code: 'limited', limit: 'confirmation', waitMinutes: 24 * 60 - 3 };
    await expect(resendConfirmation(db(), token, later(4 * minuteMs))).rejects.toMatchObject({ refusal });
    await deliver(later(4 * minuteMs));
    expect(mailTo('pat@example.com')).toHaveLength(2);
    await expect(ask({ to: 'lee@example.com', at: later(5 * minuteMs) })).rejects.toMatchObject({
      refusal: { limit: 'confirmation' },
    });
  });

  it('sends nothing once there is nothing to confirm', async () => {
    const confirmed = await askForStatus({ sender: 'confirmed' });
    expect(await resendConfirmation(db(), confirmed, start)).toEqual({ outcome: 'over' });
    const asked = await askForStatus({ from: 'lee@example.com' });
    expect(await resendConfirmation(db(), asked, later(48 * hourMs))).toEqual({ outcome: 'over' });
    await killStory(db(), system, { ...story(), notice }, later(minuteMs));
    expect(await resendConfirmation(db(), asked, later(2 * minuteMs))).toEqual({ outcome: 'over' });
    expect(await db().select().from(outbox).where(eq(outbox.kind, 'share-confirm'))).toHaveLength(1);
  });

  it('is not sent when it was owed and another of the mails has been confirmed', async () => {
    const token = await askForStatus();
    await deliver(start);
    await resendConfirmation(db(), token, later(minuteMs));
    await confirmShare(db(), confirmLink(), later(minuteMs));
    await deliver(later(minuteMs));
    expect(
      server()
        .mails.map((mail) => mail.to[0])
        .sort(),
    ).toEqual(['kim@example.org', 'pat@example.com']);
  });
});
