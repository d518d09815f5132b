import { sql } from 'drizzle-orm';
import { HtmlValidate } from 'html-validate/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';
import { testDatabase } from '#lib/db/testing.ts';
import { LimitedError } from '#lib/errors.ts';
import { deliverDueMail } from '#lib/mail/deliver-mail.ts';
import { outbox } from '#lib/mail/schema.ts';
import { smtpTransport } from '#lib/mail/smtp-transport.ts';
import { type ReceivedMail, startMailServer, type TestMailServer } from '#lib/mail/testing.ts';
import type { MailTransport } from '#lib/mail/transport.ts';
import { type AskingReader, askShare } from '#lib/sharing/ask-share.ts';
import { shareComposers } from '#lib/sharing/compose-mails.ts';
import { confirmShare } from '#lib/sharing/confirm-share.ts';
import { limits } from '#lib/sharing/limits.ts';
import { purgeShares } from '#lib/sharing/purge-shares.ts';
import { findShareOfLink } from '#lib/sharing/queries.ts';
import { shareLimits, shares, suppressions } from '#lib/sharing/schema.ts';
import { isNeverToken, suppress } from '#lib/sharing/suppress.ts';
import { publishTestStory } from '#lib/sharing/testing.ts';
import { system } from '#lib/staff/permissions.ts';
import type { StoryVersion } from '#lib/stories/change-story.ts';
import { correctStory } from '#lib/stories/correct-story.ts';
import { killStory } from '#lib/stories/kill-story.ts';

const database = testDatabase();
const start = new Date('2026-11-23T08:35:00Z');
const later = (ms: number) => new Date(start.getTime() + ms);
const paper = { name: 'Action News', url: 'https://news.example', postalAddress: '1 Centre Street, Calgary' };
const notice = 'This story named the wrong bridge.';

let server: TestMailServer;
let transport: MailTransport;
let story: StoryVersion;

beforeAll(async () => {
  server = await startMailServer();
  transport = smtpTransport(server.url, { name: 'Action News', address: 'share@news.example' });
});
afterAll(async () => {
  transport.close();
  await server.close();
});
beforeEach(async () => {
  const { db } = database.current();
  await db.delete(outbox);
  await db.delete(shares);
  await db.delete(shareLimits);
  await db.delete(suppressions);
  server.mails.length = 0;
  story = await publishTestStory(db, start);
});

type Ask = AskingReader & { from: string; to: string; at: Date };
const ask = ({ from = 'pat@example.com', to = 'kim@example.org', at = start, ...reader }: Partial<Ask> = {}) =>
  askShare(
    database.current().db,
    { storyId: story.id, sender: from, recipient: to },
    { network: '203.0.113.7', sender: 'unproven', ...reader },
    at,
  );
const deliver = (at: Date) => deliverDueMail(database.current().db, transport, () => at, shareComposers(paper));
const kill = (at: Date) => killStory(database.current().db, system, { ...story, notice }, at);
const mailTo = (address: string) => server.mails.filter((mail) => mail.to.includes(address));
const theShare = async () => (await database.current().db.select().from(shares))[0];

function tokenIn(mail: ReceivedMail | undefined, page: 'confirm' | 'never'): string {
  const token = mail?.parsed.text?.match(new RegExp(`https://news\\.example/share/${page}/([\\w-]+)`))?.[1];
  if (!token) throw new Error(`the mail has no ${page} link`);
  return token;
}

async function askAndGetToken(): Promise<string> {
  await ask();
  await deliver(start);
  return tokenIn(mailTo('pat@example.com').at(-1), 'confirm');
}

describe('the whole way', () => {
  it('goes from the form over the sender’s confirmation to the friend', async () => {
    const { db } = database.current();
    expect(await ask()).toBe('asked');
    await deliver(start);
    expect(server.mails.map((mail) => mail.to)).toEqual([['pat@example.com']]);

    const token = tokenIn(server.mails[0], 'confirm');
    expect(await findShareOfLink(db, token, start)).toMatchObject({ status: 'asked', recipient: 'k…@example.org' });
    await deliver(later(minuteMs));
    expect(mailTo('kim@example.org')).toHaveLength(0);

    const confirmation = await confirmShare(db, token, later(minuteMs));
    expect(confirmation).toEqual({ outcome: 'confirmed', storyId: story.id, sender: 'pat@example.com' });
    await deliver(later(minuteMs));
    const [mail] = mailTo('kim@example.org');
    expect(mail?.parsed.from?.text).toBe('"Action News" <share@news.example>');
    expect(mail?.parsed.replyTo?.text).toBe('pat@example.com');
    expect(mail?.parsed.subject).toBe('A friend sent you: Bridge opens <early> & "under budget"');
    expect(mail?.parsed.text).toContain(`https://news.example/story/bridge-opens-early-under-budget-${story.id}`);
    expect(mail?.parsed.text).toContain('The bridge opened on Monday.');
    expect(mail?.parsed.text).toContain('1 Centre Street, Calgary');
    expect(mail?.parsed.html).toContain('Bridge opens &lt;early&gt; &amp; &quot;under budget&quot;');
    const list = mail?.parsed.headers.get('list') as { unsubscribe?: { url?: string } } | undefined;
    expect(list?.unsubscribe?.url).toMatch(/^https:\/\/news\.example\/share\/never\/[\w-]+\/one-click$/);
    expect(mail?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
  });

  it('writes to a known sender’s friend at once', async () => {
    expect(await ask({ sender: 'confirmed' })).toBe('confirmed');
    await deliver(start);
    expect(server.mails.map((mail) => mail.to)).toEqual([['kim@example.org']]);
    expect(server.mails[0]?.parsed.replyTo?.text).toBe('pat@example.com');
  });

  it('calls a claimed address a claim, and lets nobody reply to it', async () => {
    expect(await ask({ sender: 'claimed' })).toBe('confirmed');
    await deliver(start);
    expect(server.mails[0]?.parsed.replyTo).toBeUndefined();
    expect(server.mails[0]?.parsed.text).toContain('Somebody who gave the address pat@example.com');
  });

  it('sends the story as it is when it is delivered', async () => {
    const { db } = database.current();
    await ask({ sender: 'confirmed' });
    const text = 'The bridge opened on Monday, not on Sunday.';
    await correctStory(db, system, { ...story, kind: 'correction', text }, later(minuteMs));
    await deliver(later(2 * minuteMs));
    expect(server.mails[0]?.parsed.text?.replace(/\s+/g, ' ')).toContain(`Correction: ${text}`);
  });

  it('carries valid HTML that says nothing before its sender confirmed', async () => {
    const token = await askAndGetToken();
    await confirmShare(database.current().db, token, start);
    await deliver(start);
    await kill(later(minuteMs));
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
    for (const mail of server.mails) {
      const report = await validator.validateString(String(mail.parsed.html));
      expect(report.results.flatMap((result) => result.messages.map(({ message }) => message))).toEqual([]);
    }
    expect(mailTo('pat@example.com')[0]?.raw).not.toMatch(/kim|example\.org/);
  });
});

describe('the same request again', () => {
  it('is one share and one mail, however often and however parallel', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(new Set(outcomes)).toEqual(new Set(['asked']));
    await deliver(start);
    await ask({ at: later(10 * minuteMs), from: 'PAT@example.com' });
    await deliver(later(10 * minuteMs));
    expect(server.mails).toHaveLength(1);
  });

  it('is another share in another hour', async () => {
    await ask();
    await ask({ at: later(hourMs) });
    await deliver(later(hourMs));
    expect(server.mails).toHaveLength(2);
  });

  it('is confirmed by a browser that has proven the sender meanwhile', async () => {
    await ask();
    expect(await ask({ sender: 'confirmed' })).toBe('confirmed');
    expect(await ask({ sender: 'confirmed' })).toBe('confirmed');
    await deliver(start);
    expect(mailTo('kim@example.org')).toHaveLength(1);
  });
});

describe('the confirmation link', () => {
  it('acts once, even when pressed many times at once', async () => {
    const { db } = database.current();
    const token = await askAndGetToken();
    const pressed = await Promise.all(Array.from({ length: 8 }, () => confirmShare(db, token, start)));
    expect(pressed.filter(({ outcome }) => outcome === 'confirmed')).toHaveLength(1);
    expect(pressed.filter(({ outcome }) => outcome === 'again')).toHaveLength(7);
    await deliver(start);
    expect(mailTo('kim@example.org')).toHaveLength(1);
    expect(await findShareOfLink(db, token, start)).toEqual({ status: 'sent', storyId: story.id });
  });

  it('is kept as a hash only', async () => {
    const token = await askAndGetToken();
    expect(JSON.stringify(await theShare())).not.toContain(token);
  });

  it('ends after 48 hours', async () => {
    const { db } = database.current();
    const token = await askAndGetToken();
    expect(await confirmShare(db, token, later(48 * hourMs))).toEqual({ outcome: 'expired' });
    await purgeShares(db, later(49 * hourMs));
    expect(await findShareOfLink(db, token, later(49 * hourMs))).toEqual({ status: 'expired', storyId: story.id });
    expect(await confirmShare(db, token, later(49 * hourMs))).toEqual({ outcome: 'expired' });
  });

  it('is unknown when it is not ours', async () => {
    const { db } = database.current();
    expect(await confirmShare(db, 'x', start)).toEqual({ outcome: 'unknown' });
    expect(await findShareOfLink(db, "' or 1=1 --", start)).toBeNull();
  });
});

describe('a story that is killed meanwhile', () => {
  it('cannot be asked for', async () => {
    await kill(start);
    await expect(ask({ at: later(minuteMs) })).rejects.toThrow('not public');
    expect(await theShare()).toBeUndefined();
  });

  it('is not sent when its sender confirms, and the page says so', async () => {
    const { db } = database.current();
    const token = await askAndGetToken();
    await kill(later(minuteMs));
    expect(await findShareOfLink(db, token, later(minuteMs))).toEqual({ status: 'withdrawn', notice });
    expect(await confirmShare(db, token, later(minuteMs))).toEqual({ outcome: 'withdrawn' });
    expect(await confirmShare(db, token, later(minuteMs))).toEqual({ outcome: 'withdrawn' });
    await deliver(later(minuteMs));
    expect(mailTo('kim@example.org')).toHaveLength(0);
  });

  it('is not sent after its sender confirmed, and they are told by mail', async () => {
    await ask({ sender: 'confirmed' });
    await kill(later(minuteMs));
    await deliver(later(2 * minuteMs));
    await deliver(later(3 * minuteMs));
    expect(server.mails.map((mail) => mail.to)).toEqual([['pat@example.com']]);
    expect(server.mails[0]?.parsed.text).toContain(notice);
    expect(server.mails[0]?.raw).not.toContain('Bridge');
    expect(await theShare()).toMatchObject({ state: 'withdrawn' });
  });

  it('is told to nobody whose address was only claimed', async () => {
    await ask({ sender: 'claimed' });
    await kill(later(minuteMs));
    await deliver(later(2 * minuteMs));
    expect(server.mails).toHaveLength(0);
  });
});

describe('limits', () => {
  const burst = async (asks: readonly Partial<Ask>[]) => {
    const settled = await Promise.allSettled(asks.map((each) => ask({ sender: 'confirmed', ...each })));
    const refused = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    return { sent: settled.length - refused.length, refused };
  };
  const fifty = (make: (index: number) => Partial<Ask>) => Array.from({ length: 50 }, (_, index) => make(index));

  it.each([
    [
      'a sender',
      limits.sender.atMost,
      fifty((index) => ({ from: `pat+${index}@example.com`, to: `kim${index}@example.org`, network: `net${index}` })),
    ],
    [
      'confirmation mails to one address',
      limits.confirmation.atMost,
      fifty((index) => ({ to: `kim${index}@example.org`, network: `net${index}`, sender: 'unproven' })),
    ],
    ['a network', limits.network.atMost, fifty((index) => ({ from: `pat${index}@example.com` }))],
  ] as const)('hold for %s under 50 requests at once, and say when to try again', async (_whom, atMost, asks) => {
    const { sent, refused } = await burst(asks);
    expect(sent).toBe(atMost);
    for (const error of refused) {
      expect(error).toBeInstanceOf(LimitedError);
      expect((error as LimitedError).userMessage).toMatch(/Please try again in \d+ (hours|minutes)\.$/);
    }
    expect(await database.current().db.select().from(shares)).toHaveLength(atMost);
    expect(await database.current().db.select().from(outbox)).toHaveLength(atMost);
  });

  it('take nothing for what they refuse', async () => {
    await burst(fifty((index) => ({ to: `kim${index}@example.org` })));
    const counts = await database.current().db.select().from(shareLimits);
    expect(counts.find(({ bucket }) => bucket === 'overall:')?.count).toBe(limits.sender.atMost);
  });

  it('hold for everybody together', async () => {
    const { db } = database.current();
    const hour = new Date('2026-11-23T08:00:00Z');
    await db.insert(shareLimits).values({ bucket: 'overall:', windowStartAt: hour, count: limits.overall.atMost - 3 });
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
    expect(server.mails).toHaveLength(limits.recipient.atMost);
  });

  it('count a mail once for its recipient however often it is tried', async () => {
    await ask({ sender: 'confirmed' });
    server.onRecipient = () => ({ code: 451, text: 'later' });
    for (let tries = 1; tries <= 4; tries += 1) await deliver(later(tries * hourMs));
    server.onRecipient = () => 'ok';
    const counts = await database.current().db.select().from(shareLimits);
    expect(counts.filter(({ bucket }) => bucket.startsWith('recipient:'))).toMatchObject([{ count: 1 }]);
  });
});

describe('never email me again', () => {
  it('is asked by a link, holds for every later mail, and cannot be seen at the form', async () => {
    const { db } = database.current();
    await ask({ sender: 'confirmed' });
    await deliver(start);
    const token = tokenIn(server.mails[0], 'never');
    expect(isNeverToken(token)).toBe(true);
    expect(await suppress(db, token, start)).toBe(true);
    expect(await suppress(db, token, start)).toBe(true);
    server.mails.length = 0;

    expect(await ask({ sender: 'confirmed', from: 'lee@example.com', to: 'KIM+x@example.org' })).toBe('confirmed');
    expect(await ask({ from: 'kim@example.org', to: 'lee@example.com' })).toBe('asked');
    await deliver(start);
    expect(server.mails).toHaveLength(0);
  });

  it('takes no other token', async () => {
    const { db } = database.current();
    const token = await askAndGetToken();
    for (const other of ['', 'x', token, `${token}${token}`]) {
      expect(isNeverToken(other)).toBe(false);
      expect(await suppress(db, other, start)).toBe(false);
    }
    expect(await db.select().from(suppressions)).toHaveLength(0);
  });
});

describe('privacy', () => {
  /** Every table's every row as text. */
  async function everything(): Promise<string> {
    const { db } = database.current();
    const tables = await db.execute<{ name: string }>(
      sql`select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
          where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    const rows = await Promise.all(tables.map(({ name }) => db.execute(sql`select * from ${sql.raw(name)}`)));
    return JSON.stringify(rows);
  }

  it('never stores an address readably, and keeps none once a mail is sent or after 72 hours', async () => {
    const { db } = database.current();
    // one on its way, one unconfirmed, one refused, one held, one still owed
    await ask({ sender: 'confirmed', to: 'sent@example.org' });
    await deliver(start);
    expect((await db.select().from(outbox))[0]?.sealed).toBeNull();
    await ask({ to: 'unconfirmed@example.org' });
    await ask({ sender: 'confirmed', to: 'refused@example.org' });
    await ask({ sender: 'confirmed', to: 'held@example.org' });
    server.onRecipient = (address) => (address.startsWith('refused') ? { code: 550, text: `no ${address}` } : 'ok');
    server.onMessage = (raw) => (raw.includes('To: held@') ? 'hang up' : 'ok');
    for (let round = 1; round <= 3; round += 1) await deliver(later(round * minuteMs));
    server.onRecipient = () => 'ok';
    server.onMessage = () => 'ok';
    await ask({ sender: 'confirmed', to: 'owed@example.org' });
    const phases = (await db.select().from(outbox)).map((row) => row.phase).sort();
    expect(phases).toEqual(['failed', 'held', 'owed', 'sent', 'sent']);
    expect(await everything()).not.toMatch(/@example\.(com|org)/);

    await purgeShares(db, later(73 * hourMs));
    expect(await everything()).not.toMatch(/@example\.(com|org)/);
    const [owed, asked] = await Promise.all([db.select().from(outbox), db.select().from(shares)]);
    expect(owed.filter((row) => row.sealed !== null)).toEqual([]);
    expect(owed.filter((row) => row.phase === 'owed')).toEqual([]);
    expect(asked.filter((row) => row.sealed !== null || row.tokenHash !== null)).toEqual([]);
    expect(await deliver(later(74 * hourMs))).toBe(0);
    await purgeShares(db, later(74 * hourMs));
  });

  it('forgets the addresses of a share nobody confirmed as soon as its link has ended', async () => {
    const { db } = database.current();
    await ask();
    await purgeShares(db, later(47 * hourMs));
    expect((await theShare())?.sealed).not.toBeNull();
    await purgeShares(db, later(48 * hourMs));
    expect(await theShare()).toMatchObject({ state: 'expired', sealed: null });
  });
});
