import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { simpleParser } from 'mailparser';
import postgres from 'postgres';
import { type Answer, type Asked, ask } from '#testing/http/ask.ts';
import { formFields } from '#testing/http/form-fields.ts';
import { brokenMultipart, multipartOf, multipartType } from '#testing/http/multipart.ts';
import { type OwnPaper, startOwnPaper } from '#testing/portal/own-paper.ts';

/**
 * Every form of the paper that stores or leads somewhere, sent as nobody means well by: a page of the paper each time,
 * in words, and nothing stored. Then as it stands there, and it does what it is for. A new form is one more line.
 */
type ReaderForm = {
  name: string;
  /** The address of a page it stands on, where it has not been sent yet. */
  page: () => Promise<string> | string;
  /** What of its HTML no other form on that page has. */
  holds: string;
  filled: Fields;
  /** Where its answer leads when it is sent as it should be, or what the page says then. */
  answered: { leads: RegExp } | { says: string };
  /** How many rows are there then that were not there before. */
  stores: Partial<Stored>;
};

type Fields = Record<string, string>;
type Stored = { shares: number; confirmed: number; mails: number; suppressions: number };

let people = 0;
/** Somebody who has sent and got nothing yet, so that no limit is met. */
const newAddress = () => `reader-${++people}@reader.example`;

const forms: readonly ReaderForm[] = [
  {
    name: 'email a story',
    page: () => story.path,
    holds: 'name="recipient"',
    filled: { sender: newAddress(), recipient: newAddress() },
    answered: { leads: /^\/share\/status\/[\w-]+$/ },
    stores: { shares: 1, mails: 1 },
  },
  {
    name: 'send the confirmation again',
    page: () => emailStory(),
    holds: 'name="token"',
    filled: {},
    answered: { says: 'We have sent the confirmation again.' },
    stores: { mails: 1 },
  },
  {
    name: 'confirm it',
    page: () => linkInMail(/\/share\/confirm\/[\w-]+/),
    holds: 'name="token"',
    filled: {},
    answered: { leads: /^\/share\/status\/[\w-]+$/ },
    stores: { confirmed: 1, mails: 1 },
  },
  {
    name: 'never email me again',
    page: () => linkInMail(/\/share\/never\/[\w-]+/),
    holds: 'name="token"',
    filled: {},
    answered: { leads: /^\/share\/never\/done$/ },
    stores: { suppressions: 1 },
  },
  {
    name: 'share on Mastodon',
    page: () => `/share/mastodon/${story.id}`,
    holds: 'name="server"',
    filled: { server: 'mastodon.example' },
    answered: { leads: /^https:\/\/mastodon\.example\/share\?/ },
    stores: {},
  },
];

const from = (origin: string | undefined, fields: Fields): Asked => ({
  headers: { 'content-type': multipartType, ...(origin === undefined ? {} : { origin }) },
  body: multipartOf(fields),
});
const own = (body: string, contentType = multipartType): Asked => ({
  headers: { 'content-type': contentType, origin: paper.copies[0].url },
  body,
});

const attempts: readonly { name: string; status: number; sent: (fields: Fields) => Asked }[] = [
  { name: 'from another site', status: 403, sent: (fields) => from('https://evil.example', fields) },
  { name: 'from a page without an origin', status: 403, sent: (fields) => from('null', fields) },
  { name: 'with no word of where it is from', status: 403, sent: (fields) => from(undefined, fields) },
  { name: 'of another build', status: 409, sent: (fields) => own(multipartOf(ofAnotherBuild(fields))) },
  { name: 'cut off', status: 400, sent: () => own(brokenMultipart) },
  { name: 'without its boundary', status: 400, sent: (fields) => own(multipartOf(fields), 'multipart/form-data') },
  { name: 'as JSON', status: 415, sent: (fields) => own(JSON.stringify(fields), 'application/json') },
  {
    name: 'of 2 MB',
    status: 413,
    sent: (fields) => own(multipartOf({ ...fields, more: 'x'.repeat(2 * 1024 * 1024) })),
  },
  {
    name: 'by a method that pages do not have',
    status: 405,
    sent: (fields) => ({ ...own(multipartOf(fields)), method: 'PUT' }),
  },
];

test.describe.configure({ mode: 'serial', timeout: 60_000 });

let paper: OwnPaper;
let story: { id: number; path: string };

test.beforeAll(async () => {
  test.setTimeout(6 * 60_000);
  paper = await startOwnPaper({ POSTAL_ADDRESS: '1 Example Street, Calgary' });
  const founded = await paper.take<object>('found');
  story = await paper.take('publish', { ...founded, headline: 'A ferry is sold twice' });
});
test.afterAll(() => paper?.close());

for (const reader of forms) {
  test(`${reader.name}: sent as nobody means well by it gets a page in words, and nothing is stored`, async () => {
    const [{ url }] = paper.copies;
    const path = await reader.page();
    const page = await ask(url, path);
    expect(page.status).toBe(200);
    const fields = { ...formFields(page.body, reader.holds), ...reader.filled };
    const before = await stored();
    for (const { name, status, sent } of attempts) {
      const answer = await ask(url, path, { method: 'POST', ...sent(fields) });
      expect(answer.status, name).toBe(status);
      expectPage(answer, name);
      expect(answer.headers['cache-control'], name).toBe('private, no-store');
      expect(answer.headers['set-cookie'], name).toBeUndefined();
    }
    expect(await stored()).toEqual(before);

    const meant = await ask(url, path, { method: 'POST', ...own(multipartOf(fields)) });
    if ('leads' in reader.answered) {
      expect(meant.status).toBe(303);
      expect(meant.headers.location).toMatch(reader.answered.leads);
    } else {
      expect(meant.status).toBe(200);
      expect(meant.body).toContain(reader.answered.says);
    }
    const after = await stored();
    const added = Object.fromEntries(
      Object.entries(after).map(([name, count]) => [name, count - before[name as keyof Stored]]),
    );
    expect(added).toEqual({ shares: 0, confirmed: 0, mails: 0, suppressions: 0, ...reader.stores });
  });
}

/** A page of the paper: its frame, a heading and some words. */
function expectPage({ body, headers }: Answer, name: string): void {
  expect(headers['content-type'], name).toBe('text/html; charset=utf-8');
  expect(body, name).toContain('Action News');
  expect(/<h1[^>]*>([^<]+)<\/h1>/.exec(body)?.[1], name).toMatch(/\w{4}/);
  expect(/<main[ >].*<p[^>]*>([^<]+)<\/p>/s.exec(body)?.[1], name).toMatch(/\w{4}/);
}

/** The ids of its actions are others, as if it were from a page that was printed before the paper was built anew. */
function ofAnotherBuild(fields: Fields): Fields {
  const other = (text: string) => text.replace(/[0-9a-f]{40,}/, 'f'.repeat(42));
  const entries = Object.entries(fields).map(([name, value]) => [other(name), other(value)] as const);
  expect(entries.flat()).not.toEqual(Object.entries(fields).flat());
  return Object.fromEntries(entries);
}

/** Emails the story once more. @returns the path of its status page */
async function emailStory(): Promise<string> {
  const [{ url }] = paper.copies;
  const fields = formFields((await ask(url, story.path)).body, 'name="recipient"');
  const sent = await ask(url, story.path, {
    method: 'POST',
    ...own(multipartOf({ ...fields, sender: newAddress(), recipient: newAddress() })),
  });
  const status = String(sent.headers.location);
  expect(status).toMatch(/^\/share\/status\//);
  return status;
}

/** The path of a link in the mail that asks a sender to confirm, for a story that is emailed once more. */
async function linkInMail(link: RegExp): Promise<string> {
  const seen = new Set(await mailNames());
  await emailStory();
  let path: string | undefined;
  await expect
    .poll(async () => {
      const fresh = (await mailNames()).filter((name) => !seen.has(name));
      const mails = await Promise.all(fresh.map(async (name) => simpleParser(await readFile(join(mailDir(), name)))));
      path = link.exec(mails.map((mail) => mail.text).join('\n'))?.[0];
      return path;
    })
    .toBeDefined();
  return path ?? '';
}

/** Without an SMTP server mail is captured there. */
const mailDir = () => join(paper.dataDir, 'mail');

async function mailNames(): Promise<string[]> {
  const names = await readdir(mailDir()).catch(() => []);
  return names.filter((name) => name.endsWith('.eml'));
}

async function stored(): Promise<Stored> {
  const sql = postgres(paper.database.url, { max: 1, onnotice: () => {} });
  try {
    const [counts] = await sql<Stored[]>`
      select (select count(*)::int from shares) as shares,
        (select count(*)::int from shares where state = 'confirmed') as confirmed,
        (select count(*)::int from outbox) as mails,
        (select count(*)::int from suppressions) as suppressions`;
    if (!counts) throw new Error('nothing counted');
    return counts;
  } finally {
    await sql.end();
  }
}
