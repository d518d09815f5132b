import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desc } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { runCommand } from '#lib/commands/command-line.ts';
import { provideEnv } from '#lib/env.ts';
import { returnPathOf } from '#lib/mail/bounces/return-path.ts';
import { isSuppressed, neverToken, suppress } from '#lib/mail/bounces/suppress.ts';
import { mailCommand } from '#lib/mail/commands/command.ts';
import { mailboxHash } from '#lib/mail/mailbox.ts';
import { deliverDueMail } from '#lib/mail/outbox/deliver-mail.ts';
import { oweMail } from '#lib/mail/outbox/owe-mail.ts';
import { outbox, suppressions } from '#lib/mail/schema.ts';
import { messageIdOf } from '#lib/mail/transport/message-id.ts';
import { smtpTransport } from '#lib/mail/transport/smtp-transport.ts';
import { installationSecrets } from '#lib/secrets.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type BounceWords, exchangeBounce, gmailBounce, postfixBounce, qmailBounce } from '#testing/mail/bounces.ts';
import { letter } from '#testing/mail/letters.ts';
import { startMailServer, type TestMailServer } from '#testing/mail/mail-server.ts';

const database = testDatabase();
const db = () => database.current().db;
const start = new Date('2026-11-23T08:35:00Z');
const kim = 'Kim.Example+news@friend.example';

let server: TestMailServer;
beforeEach(async () => {
  await db().delete(outbox);
  await db().delete(suppressions);
  server = await startMailServer();
});
afterEach(() => server.close());

/** Delivers one mail to Kim; its id, and the words of a bounce of it. */
async function sendMail(): Promise<{ id: string; words: BounceWords }> {
  await oweMail(db(), letter, { subjectId: '1', data: { to: kim }, now: start });
  const from = { name: 'Action News', address: 'share@news.example', bounces: 'bounce@news.example' };
  const transport = smtpTransport(server.url, from);
  await deliverDueMail(
    db(),
    transport,
    () => start,
    async () => ({
      outcome: 'send',
      mail: { to: kim, subject: 'Hello', text: 'Hi', html: 'Hi' },
    }),
  );
  transport.close();
  const { id } = await theRow();
  const received = server.mails.at(-1);
  return { id, words: { sentTo: received?.from ?? '', messageId: received?.parsed.messageId ?? '', status: '5.1.1' } };
}

async function theRow() {
  const [row] = await db().select().from(outbox);
  if (!row) throw new Error('the outbox is empty');
  return row;
}

async function run(
  line: string,
  { input, secret = '', down }: { input?: Buffer; secret?: string; down?: boolean } = {},
) {
  const said: string[] = [];
  const code = await runCommand({ mail: async () => mailCommand() }, ['mail', ...line.split(' ')], {
    withDatabase: (use) => (down ? Promise.reject(new Error(`no route to ${kim}`)) : use(db())),
    readSecret: async () => secret,
    readInput: async (maxBytes) => (input ?? Buffer.alloc(0)).subarray(0, maxBytes),
    print: (text) => said.push(text),
    complain: (text) => said.push(`! ${text}`),
    now: () => start,
  });
  return { code, said };
}
const bounce = (input: Buffer, down = false) => run('bounce', { input, down });
const ok = (word: string) => ({ code: 0, said: [word] });

describe('a mail on its way', () => {
  it('leaves from an address of its own and leaves a hash of whom it went to', async () => {
    const { id, words } = await sendMail();
    expect(words).toMatchObject({
      sentTo: returnPathOf(id, 'bounce@news.example'),
      messageId: messageIdOf(id, 'share@news.example'),
    });
    expect(await theRow()).toMatchObject({ sealed: null, recipientHash: mailboxHash('kim.example@friend.example') });
  });

  it.each([
    [{ code: 550, text: `5.1.1 <${kim}>: no such user` }, true],
    [{ code: 550, text: '5.2.1 disabled' }, true],
    [{ code: 550, text: 'no such user' }, false],
    [{ code: 554, text: '5.7.1 relay access denied' }, false],
    [{ code: 552, text: '5.2.2 mailbox full' }, false],
    [{ code: 451, text: '4.1.1 not now' }, false],
  ])('that is refused with %j is the last: %s', async (answer, gone) => {
    server.onRecipient = () => answer;
    await sendMail();
    expect(await isSuppressed(db(), kim)).toBe(gone);
  });
});

describe('portal mail bounce', () => {
  it.each([
    ['Postfix', postfixBounce],
    ['Exchange', exchangeBounce],
    ['Gmail', gmailBounce],
  ])('suppresses a mailbox that %s says is gone, and says so of its mail', async (_who, write) => {
    const { words } = await sendMail();
    expect(await bounce(write(words))).toEqual(ok('suppressed'));
    expect(await theRow()).toMatchObject({ phase: 'sent', bouncedAt: start, bounceStatus: '5.1.1' });
    expect(await isSuppressed(db(), 'kim.example@friend.example')).toBe(true);
    expect(await bounce(write(words))).toEqual(ok('suppressed'));
    expect(server.mails).toHaveLength(1);
  });

  it.each([
    ['policy', { status: '5.7.1' }, start],
    ['a mailbox that is full', { status: '5.2.2' }, start],
    ['a route', { status: '5.4.4' }, start],
    ['giving up after days', { status: '4.4.1' }, start],
    ['a delay', { status: '4.4.1', action: 'delayed' }, null],
    ['a delay of what is gone', { status: '5.1.1', action: 'delayed' }, null],
  ])('notes %s, and suppresses nobody', async (_what, over, bouncedAt) => {
    const { words } = await sendMail();
    expect(await bounce(postfixBounce({ ...words, ...over }))).toEqual(ok('noted'));
    expect(await theRow()).toMatchObject({ bouncedAt, bounceStatus: over.status });
    expect(await db().select().from(suppressions)).toEqual([]);
  });

  it('lets no delay that is reported late undo a failure', async () => {
    const { words } = await sendMail();
    await bounce(postfixBounce(words));
    await bounce(postfixBounce({ ...words, status: '4.4.1', action: 'delayed' }));
    expect(await theRow()).toMatchObject({ bouncedAt: start, bounceStatus: '5.1.1' });
  });

  it('only notes what rests on a Message-ID, which whoever is answered knows', async () => {
    const { words } = await sendMail();
    expect(await bounce(postfixBounce({ ...words, sentTo: 'share@news.example' }))).toEqual(ok('noted'));
    expect(await theRow()).toMatchObject({ bouncedAt: start, bounceStatus: '5.1.1' });
    expect(await isSuppressed(db(), kim)).toBe(false);
  });

  it.each<[string, (words: BounceWords) => Buffer, string]>([
    [
      'a proof of another mail',
      (words) => postfixBounce({ ...words, sentTo: words.sentTo.replace(/\+.{8}/, '+00000000'), messageId: '<x@y>' }),
      'unknown',
    ],
    [
      'a mail that never was',
      (words) =>
        postfixBounce({
          ...words,
          sentTo: 'share@news.example',
          messageId: messageIdOf('3f0c8a51-7d7e-4b8e-9a43-0c1f6f0f2a11', 'share@news.example'),
        }),
      'unknown',
    ],
    ['a report in its own words', qmailBounce, 'ignored'],
    [
      'an absence',
      ({ sentTo }) =>
        Buffer.from(`To: ${sentTo}\r\nSubject: Away\r\nAuto-Submitted: auto-replied\r\n\r\n5.1.1 is my room`),
      'ignored',
    ],
    [
      'ten megabytes',
      ({ sentTo }) => Buffer.concat([Buffer.from(`To: ${sentTo}\r\n`), Buffer.alloc(10_000_000, 'x: y\r\n')]),
      'ignored',
    ],
    ['nothing', () => Buffer.alloc(0), 'ignored'],
  ])('does nothing about %s, in a word', async (_what, write, word) => {
    const { words } = await sendMail();
    expect(await bounce(write(words))).toEqual(ok(word));
    expect(await theRow()).toMatchObject({ bouncedAt: null, bounceStatus: null });
    expect(await db().select().from(suppressions)).toEqual([]);
  });

  it('has the mail server try again when the database is away, and names nobody', async () => {
    const { words } = await sendMail();
    expect(await bounce(postfixBounce(words), true)).toEqual({ code: 75, said: ['! later: no route to (address)'] });
    expect(await bounce(qmailBounce(words), true)).toEqual(ok('ignored'));
  });
});

describe('portal mail unsuppress', () => {
  it('undoes what a bounce did, and nothing that somebody asked for', async () => {
    const { words } = await sendMail();
    await bounce(postfixBounce(words));
    expect(await run('unsuppress', { secret: kim })).toEqual(ok('It is written to again.'));
    expect(await isSuppressed(db(), kim)).toBe(false);
    const [entry] = await db().select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1);
    expect(entry).toMatchObject({ action: 'mail.unsuppress', subjectId: mailboxHash(kim) });

    await bounce(postfixBounce(words));
    await suppress(db(), neverToken(kim), start);
    expect(await run('unsuppress', { secret: kim })).toEqual(ok('No bounce had suppressed it.'));
    await bounce(postfixBounce(words));
    expect(await db().select().from(suppressions)).toMatchObject([{ reason: 'asked' }]);
    expect(await run('unsuppress', { secret: 'kim' })).toEqual({
      code: 1,
      said: ['! That is not one plain mail address.'],
    });
  });
});

describe('portal mail dkim', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'action-news-dkim-'));
    await installationSecrets(dir);
    provideEnv({ DATA_DIR: dir, MAIL_FROM: 'share@news.example' });
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('makes one key and prints the same records however often it is asked', async () => {
    const first = await run('dkim');
    expect(first.code).toBe(0);
    expect(await run('dkim')).toEqual(first);
    expect(await readdir(dir)).toEqual(['dkim.pem', 'secrets.json']);
    const printed = first.said.join('\n');
    expect(printed).toMatch(/^ {2}news\._domainkey\.news\.example {2}TXT\n {2}v=DKIM1; k=rsa; p=[A-Za-z0-9+/=]{392}$/m);
    expect(printed).toMatch(/^ {2}in a zone file: \( "v=DKIM1; [^"]{246}" "[^"]{1,255}" \)$/m);
    expect(printed).toMatch(/^ {2}_dmarc\.news\.example {2}TXT\n {2}v=DMARC1;/m);
    expect(printed).toMatch(/^ {2}news\.example {2}TXT\n {2}v=spf1 /m);
    expect(printed).not.toContain('PRIVATE');
  });

  it('makes none while mails come from no domain', async () => {
    provideEnv({ MAIL_FROM: '' });
    expect((await run('dkim')).code).toBe(1);
    expect(await readdir(dir)).toEqual(['secrets.json']);
  });

  it('makes none in a folder that is no portal’s, whose mails it would not sign', async () => {
    await rm(join(dir, 'secrets.json'));
    expect(await run('dkim')).toEqual({ code: 1, said: [expect.stringContaining('set DATA_DIR as for the service')] });
    expect(await readdir(dir)).toEqual([]);
  });
});
