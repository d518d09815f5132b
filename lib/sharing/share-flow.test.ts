import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs } from '#lib/clock.ts';
import { neverToken, suppress } from '#lib/mail/bounces/suppress.ts';
import { askShare } from '#lib/sharing/ask-share.ts';
import { confirmShare } from '#lib/sharing/confirm-share.ts';
import { purgeShares } from '#lib/sharing/purge-shares.ts';
import { findShareOfLink } from '#lib/sharing/queries.ts';
import { refusalOf } from '#lib/sharing/refused-error.ts';
import { system } from '#lib/staff/permissions.ts';
import { correctStory } from '#lib/stories/desk/correct-story.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { htmlFaults } from '#testing/mail/html.ts';
import { publishTestStory, testSharing, tokenIn } from '#testing/sharing/test-sharing.ts';

const start = new Date('2026-11-23T08:35:00Z');
const { db, server, story, ask, deliver, mailTo, theShare } = testSharing(start);
const later = (ms: number) => new Date(start.getTime() + ms);
const notice = 'This story named the wrong bridge.';
const kill = (at: Date) => killStory(db(), system, { ...story(), notice }, at);

async function askAndGetToken(): Promise<string> {
  await ask();
  await deliver(start);
  return tokenIn(mailTo('pat@example.com').at(-1), 'confirm');
}

describe('a disk that is full', () => {
  it('is told to the reader as what it is, and nothing of the share is kept', async () => {
    await db().execute(sql`
      create function no_room() returns trigger language plpgsql as $$ begin raise sqlstate '53100'; end $$`);
    await db().execute(sql`create trigger no_room before insert on outbox for each row execute function no_room()`);
    const error = await ask().catch((thrown: unknown) => thrown);
    await db().execute(sql`drop function no_room cascade`);
    expect(refusalOf(error)).toEqual({ code: 'noRoom' });
    expect(refusalOf(new Error('another'))).toBeNull();
    expect(await ask()).toMatchObject({ outcome: 'asked' });
  });
});

describe('the whole way', () => {
  it('goes from the form over the sender’s confirmation to the friend', async () => {
    expect(await ask()).toMatchObject({ outcome: 'asked' });
    await deliver(start);
    expect(server().mails.map((mail) => mail.to)).toEqual([['pat@example.com']]);

    const token = tokenIn(server().mails[0], 'confirm');
    expect(await findShareOfLink(db(), token, start)).toMatchObject({ status: 'asked', recipient: 'k…@example.org' });
    await deliver(later(minuteMs));
    expect(mailTo('kim@example.org')).toHaveLength(0);

    const confirmation = await confirmShare(db(), token, later(minuteMs));
    expect(confirmation).toMatchObject({ outcome: 'confirmed', sender: 'pat@example.com' });
    await deliver(later(minuteMs));
    const [mail] = mailTo('kim@example.org');
    expect(mail?.parsed.from?.text).toBe('"Action News" <share@news.example>');
    expect(mail?.parsed.replyTo?.text).toBe('pat@example.com');
    expect(mail?.parsed.subject).toBe('A friend sent you: Bridge opens <early> & "under budget"');
    expect(mail?.parsed.text).toContain(`https://news.example/story/bridge-opens-early-under-budget-${story().id}`);
    expect(mail?.parsed.text).toContain('The bridge opened on Monday.');
    expect(mail?.parsed.text).toContain('1 Centre Street, Calgary');
    expect(mail?.parsed.html).toContain('Bridge opens &lt;early&gt; &amp; &quot;under budget&quot;');
    const list = mail?.parsed.headers.get('list') as { unsubscribe?: { url?: string } } | undefined;
    expect(list?.unsubscribe?.url).toMatch(/^https:\/\/news\.example\/share\/never\/[\w-]+\/one-click$/);
    expect(mail?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
  });

  it('writes to a known sender’s friend at once', async () => {
    expect(await ask({ sender: 'confirmed' })).toMatchObject({ outcome: 'confirmed' });
    await deliver(start);
    expect(server().mails.map((mail) => mail.to)).toEqual([['kim@example.org']]);
    expect(server().mails[0]?.parsed.replyTo?.text).toBe('pat@example.com');
  });

  it('calls a claimed address a claim, and lets nobody reply to it', async () => {
    expect(await ask({ sender: 'claimed' })).toMatchObject({ outcome: 'confirmed' });
    await deliver(start);
    expect(server().mails[0]?.parsed.replyTo).toBeUndefined();
    expect(server().mails[0]?.parsed.text).toContain('Somebody who gave the address pat@example.com');
  });

  it('sends the story as it is when it is delivered', async () => {
    await ask({ sender: 'confirmed' });
    const text = 'The bridge opened on Monday, not on Sunday.';
    await correctStory(db(), system, { ...story(), kind: 'correction', text }, later(minuteMs));
    await deliver(later(2 * minuteMs));
    expect(server().mails[0]?.parsed.text?.replace(/\s+/g, ' ')).toContain(`Correction: ${text}`);
  });

  it('carries valid HTML that says nothing before its sender confirmed', async () => {
    const token = await askAndGetToken();
    await confirmShare(db(), token, start);
    await deliver(start);
    await kill(later(minuteMs));
    for (const mail of server().mails) expect(await htmlFaults(String(mail.parsed.html))).toEqual([]);
    expect(mailTo('pat@example.com')[0]?.raw).not.toMatch(/kim|example\.org/);
  });
});

describe('the same request again', () => {
  it('is one share and one mail, however often and however parallel', async () => {
    const asked = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(new Set(asked.map(({ outcome }) => outcome))).toEqual(new Set(['asked']));
    await deliver(start);
    await ask({ at: later(10 * minuteMs), from: 'PAT@example.com' });
    await deliver(later(10 * minuteMs));
    expect(server().mails).toHaveLength(1);
  });

  it('is another share in another hour', async () => {
    await ask();
    await ask({ at: later(hourMs) });
    await deliver(later(hourMs));
    expect(server().mails).toHaveLength(2);
  });

  it('is confirmed by a browser that has proven the sender meanwhile', async () => {
    await ask();
    expect(await ask({ sender: 'confirmed' })).toMatchObject({ outcome: 'confirmed' });
    expect(await ask({ sender: 'confirmed' })).toMatchObject({ outcome: 'confirmed' });
    await deliver(start);
    expect(mailTo('kim@example.org')).toHaveLength(1);
  });
});

describe('the confirmation link', () => {
  it('acts once, even when pressed many times at once', async () => {
    const token = await askAndGetToken();
    const pressed = await Promise.all(Array.from({ length: 8 }, () => confirmShare(db(), token, start)));
    expect(pressed.filter(({ outcome }) => outcome === 'confirmed')).toHaveLength(1);
    expect(pressed.filter(({ outcome }) => outcome === 'again')).toHaveLength(7);
    await deliver(start);
    expect(mailTo('kim@example.org')).toHaveLength(1);
    expect(await findShareOfLink(db(), token, start)).toMatchObject({ status: 'sent' });
  });

  it('is kept as a hash only', async () => {
    const token = await askAndGetToken();
    expect(JSON.stringify(await theShare())).not.toContain(token);
  });

  it('ends after 48 hours', async () => {
    const token = await askAndGetToken();
    expect(await confirmShare(db(), token, later(48 * hourMs))).toEqual({ outcome: 'expired' });
    await purgeShares(db(), later(49 * hourMs));
    const share = await findShareOfLink(db(), token, later(49 * hourMs));
    expect(share).toMatchObject({ status: 'expired', storyId: story().id });
    expect(await confirmShare(db(), token, later(49 * hourMs))).toEqual({ outcome: 'expired' });
  });

  it('is unknown when it is not ours', async () => {
    expect(await confirmShare(db(), 'x', start)).toEqual({ outcome: 'unknown' });
    expect(await findShareOfLink(db(), "' or 1=1 --", start)).toBeNull();
  });
});

describe('a story that is killed meanwhile', () => {
  it('cannot be asked for', async () => {
    await kill(start);
    await expect(ask({ at: later(minuteMs) })).rejects.toThrow('not public');
    expect(await theShare()).toBeUndefined();
  });

  it('is not sent when its sender confirms, and the page says so', async () => {
    const token = await askAndGetToken();
    await kill(later(minuteMs));
    const share = await findShareOfLink(db(), token, later(minuteMs));
    expect(share).toMatchObject({ status: 'withdrawn', found: { story: { notice } } });
    expect(await confirmShare(db(), token, later(minuteMs))).toEqual({ outcome: 'withdrawn' });
    expect(await confirmShare(db(), token, later(minuteMs))).toEqual({ outcome: 'withdrawn' });
    await deliver(later(minuteMs));
    expect(mailTo('kim@example.org')).toHaveLength(0);
  });

  it('is not asked to be confirmed', async () => {
    await ask();
    await kill(later(minuteMs));
    await deliver(later(2 * minuteMs));
    expect(server().mails).toHaveLength(0);
  });

  it('is not sent after its sender confirmed, and they are told by mail', async () => {
    await confirmShare(db(), await askAndGetToken(), start);
    server().mails.length = 0;
    await kill(later(minuteMs));
    await deliver(later(2 * minuteMs));
    await deliver(later(3 * minuteMs));
    expect(server().mails.map((mail) => mail.to)).toEqual([['pat@example.com']]);
    expect(server().mails[0]?.parsed.text).toContain(notice);
    expect(server().mails[0]?.raw).not.toContain('Bridge');
    expect(await theShare()).toMatchObject({ state: 'withdrawn' });
  });

  it('is told to the sender even if the friend wants no mail, so that nothing is learnt of the friend', async () => {
    await ask({ sender: 'confirmed' });
    await suppress(db(), neverToken('kim@example.org'), start);
    await kill(later(minuteMs));
    await deliver(later(2 * minuteMs));
    await deliver(later(3 * minuteMs));
    expect(server().mails.map((mail) => mail.to)).toEqual([['pat@example.com']]);
    expect(await theShare()).toMatchObject({ state: 'withdrawn' });
  });

  it('is told to nobody whose address was only claimed', async () => {
    await ask({ sender: 'claimed' });
    await kill(later(minuteMs));
    await deliver(later(2 * minuteMs));
    expect(server().mails).toHaveLength(0);
  });
});

it('a story under embargo can be emailed from the moment it opens, and not before', async () => {
  const opensAt = later(hourMs);
  const { id } = await publishTestStory(db(), start, {}, opensAt);
  const askForIt = (at: Date) =>
    askShare(
      db(),
      { storyId: id, sender: 'pat@example.com', recipient: 'kim@example.org' },
      { network: '203.0.113.7', sender: 'unproven' },
      at,
    );
  await expect(askForIt(later(hourMs - 1))).rejects.toMatchObject({ refusal: { code: 'storyGone' } });
  expect(await askForIt(opensAt)).toMatchObject({ outcome: 'asked' });
});
