import { expect, test } from '@playwright/test';
import postgres from 'postgres';
import { type Answer, ask } from '#testing/http/ask.ts';
import { formFields } from '#testing/http/form-fields.ts';
import { startMailServer, type TestMailServer } from '#testing/mail/mail-server.ts';
import { type OwnPaper, startOwnPaper } from '#testing/portal/own-paper.ts';

/** "Email this story" on two copies of the paper, behind one proxy. */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

type Story = { id: number; path: string };

let paper: OwnPaper;
let mailServer: TestMailServer;
let sql: postgres.Sql;
let story: Story;

test.beforeAll(async () => {
  test.setTimeout(6 * 60_000);
  mailServer = await startMailServer();
  paper = await startOwnPaper({
    SMTP_URL: mailServer.url,
    POSTAL_ADDRESS: '1 Example Street, Calgary',
    TRUST_PROXY: '1',
    SHARE_LIMITS: 'network=25',
  });
  sql = postgres(paper.database.url, { max: 1 });
  const founded = await paper.take<object>('found');
  story = await paper.take<Story>('publish', { ...founded, headline: 'The river opens early' });
});
test.afterAll(async () => {
  await sql?.end();
  await paper?.close();
  await mailServer?.close();
});

test('200 at once from one /64, whatever they claim to be, are never more than the limit', async () => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      post(index % 2, `sender${index}@copies.example`, `192.0.2.${index}, 2001:db8:7:7:${index.toString(16)}::1`),
    ),
  );
  const accepted = answers.filter(({ status }) => status === 303);
  const refused = answers.filter(({ status }) => status === 200);
  expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([200, 303]);
  expect(accepted).toHaveLength(25);
  expect(refused).toHaveLength(175);
  for (const { body } of refused) expect(body).toMatch(/sent from your network in the last hour\. Please try again in/);
  expect(await sql`select id from shares`).toHaveLength(25);
  expect(mailServer.mails.filter(({ to }) => to.includes('friend@copies.example'))).toEqual([]);
});

test('looking at a page of a share changes nothing, and nobody may keep it', async () => {
  const { headers } = await post(0, 'looker@copies.example', '203.0.113.9');
  const status = headers.location ?? '';
  expect(status).toMatch(/^\/share\/status\/[\w-]{43}$/);
  await expect
    .poll(async () => (await sql`select id from outbox where phase <> 'sent'`).length, { timeout: 30_000 })
    .toBe(0);
  const mail = mailServer.mails.find(({ to }) => to.includes('looker@copies.example'))?.parsed.text ?? '';
  const [confirm = ''] = /\/share\/confirm\/[\w-]+/.exec(mail) ?? [];
  const [never = ''] = /\/share\/never\/[\w-]+/.exec(mail) ?? [];
  const told = ['check-your-mail', 'on-its-way', 'mastodon'].map((step) => `/share/${step}/${story.id}`);
  const pages = [status, confirm, never, ...told, '/share/never/done', '/share/status/x', '/share/confirm/x'];

  const before = await rows();
  for (const path of [...pages, `${never}/one-click`]) {
    for (const method of ['GET', 'HEAD']) {
      const answer = await ask(urlOf(1), path, { method });
      expect(answer.headers['cache-control'], path).toContain('no-store');
      expect(answer.status, path).toBeLessThan(500);
    }
  }
  for (const path of pages) expect((await ask(urlOf(0), path)).body, path).toContain('name="robots" content="noindex');
  expect(await rows()).toEqual(before);
});

test('neither copy’s log knows an address or a token', async () => {
  const secret = /copies\.example|2001:db8|203\.0\.113\.9|\/share\/(status|confirm|never)\/[\w-]{20}/;
  const lines = paper.copies.flatMap(({ output }) => output().split('\n'));
  expect(lines.some((line) => line.includes('"/share/status"'))).toBe(true);
  expect(lines.filter((line) => secret.test(line))).toEqual([]);
});

const urlOf = (copy: number) => paper.copies[copy]?.url ?? '';

async function post(copy: number, sender: string, forwarded: string): Promise<Answer> {
  const url = urlOf(copy);
  const form = new FormData();
  const fields = {
    ...formFields((await ask(url, story.path)).body, 'Friend Email Address'),
    sender,
    recipient: 'friend@copies.example',
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const written = new Response(form);
  return ask(url, story.path, {
    method: 'POST',
    headers: {
      origin: url,
      'content-type': written.headers.get('content-type') ?? '',
      'x-forwarded-for': forwarded,
    },
    body: Buffer.from(await written.arrayBuffer()),
  });
}

/** Everything that sharing keeps. */
async function rows(): Promise<unknown> {
  return Promise.all([
    sql`select * from shares order by id`,
    sql`select * from share_limits order by bucket, window_start_at`,
    sql`select * from outbox order by id`,
    sql`select * from suppressions order by recipient_hash`,
  ]);
}
