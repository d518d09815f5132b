import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DeliveryError } from '#lib/mail/transport/delivery-error.ts';
import { mailTransport } from '#lib/mail/transport/transport.ts';
import type { MailAccount } from '#lib/mail/types.ts';
import { startMailServer, type TestMailServer } from '#testing/mail/mail-server.ts';

const now = new Date('2026-11-30T19:05:00Z');
const raw = Buffer.from('From: news@paper.example\r\nTo: ann@river.example\r\nSubject: Hi\r\n\r\nHello\r\n');
const nowhere = '/nowhere/no-key.pem';

let relay: TestMailServer;
let submission: TestMailServer;
beforeEach(async () => {
  relay = await startMailServer();
  submission = await startMailServer({ password: 'river' });
});
afterEach(() => Promise.all([relay.close(), submission.close()]));

async function send(account?: MailAccount, changed: { SUBMISSION_URL?: string | undefined } = {}): Promise<void> {
  const env = { SMTP_URL: relay.url, SUBMISSION_URL: submission.url, MAIL_FROM: 'share@paper.example', ...changed };
  const paths = { DATA_DIR: '/nowhere', DKIM_KEY_FILE: nowhere, DKIM_SELECTOR: 'news' };
  const bounces = { BOUNCE_ADDRESS: 'bounce@paper.example', SITE_NAME: 'Action News' };
  const transport = mailTransport({ ...env, ...paths, ...bounces }, () => {});
  const mail = { to: 'ann@river.example', from: 'news@paper.example', raw, ...(account && { account }) };
  const outgoing = { ...mail, id: randomUUID(), owedAt: now, sentAt: now };
  try {
    await transport.send(outgoing, async () => {}, AbortSignal.timeout(10_000));
  } finally {
    transport.close();
  }
}

/** An account whose password is refused from now on, once the server said so. */
function accountWith(password: string): MailAccount & { refusals: () => number } {
  let refusals = 0;
  return {
    signIn: async () => ({ username: 'news', password }),
    noteRefused: async () => {
      refusals += 1;
    },
    refusals: () => refusals,
  };
}

test('what is from an account is submitted in its name, as it is, and its failures are reported to it', async () => {
  await send(accountWith('river'));
  expect(relay.mails).toEqual([]);
  expect(submission.mails).toMatchObject([
    { from: 'news@paper.example', to: ['ann@river.example'], raw: raw.toString() },
  ]);
});

test.each<[string, Parameters<typeof send>]>([
  ['from no account', []],
  ['where people submit their mail nowhere', [accountWith('river'), { SUBMISSION_URL: undefined }]],
])('what is %s leaves as every mail does', async (_what, given) => {
  await send(...given);
  expect(submission.mails).toEqual([]);
  expect(relay.mails).toMatchObject([{ to: ['ann@river.example'] }]);
});

test('a refused password is noted, and says nothing of the next mail', async () => {
  const account = accountWith('creek');
  const error = await send(account).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DeliveryError);
  expect(error).toMatchObject({ verdict: 'deferred', unreachable: false });
  expect(account.refusals()).toBe(1);
  expect(submission.mails).toEqual([]);
});

test('a server that is away is tried again, and the portal’s own mail meanwhile', async () => {
  await submission.close();
  const account = accountWith('river');
  await expect(send(account)).rejects.toMatchObject({ unreachable: false });
  expect(account.refusals()).toBe(0);
  await send();
  expect(relay.mails).toHaveLength(1);
});

test('a recipient that is refused is refused as by any server', async () => {
  submission.onRecipient = () => ({ code: 550, text: '5.1.1 nobody of that name' });
  await expect(send(accountWith('river'))).rejects.toMatchObject({ verdict: 'refused', status: '5.1.1' });
});
