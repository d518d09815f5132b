import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { simpleParser } from 'mailparser';
import postgres from 'postgres';
import { type Asked, ask } from '#testing/http/ask.ts';
import { formFields } from '#testing/http/form-fields.ts';
import { multipartOf, multipartType } from '#testing/http/multipart.ts';
import type { OwnPaper } from '#testing/portal/own-paper.ts';

/** Every form of the paper that stores or leads somewhere. A new form is one more line. */
export type ReaderForm = {
  name: string;
  /** The address of a page it stands on, where it has not been sent yet. */
  page: (place: Place) => Promise<string> | string;
  /** What of its HTML no other form on that page has. */
  holds: string;
  filled: Fields;
  /** Where its answer leads when it is sent as it should be, or what the page says then. */
  answered: { leads: RegExp } | { says: string };
  /** How many rows are there then that were not there before. */
  stores: Partial<Stored>;
};

/** A paper with a story whose forms are tried. */
export type Place = { paper: OwnPaper; story: { id: number; path: string } };
export type Fields = Record<string, string>;
type Stored = { shares: number; confirmed: number; mails: number; suppressions: number };

let people = 0;
/** Somebody who has sent and got nothing yet, so that no limit is met. */
const newAddress = () => `reader-${++people}@reader.example`;

export const readerForms: readonly ReaderForm[] = [
  {
    name: 'email a story',
    page: ({ story }) => story.path,
    holds: 'name="recipient"',
    filled: { sender: newAddress(), recipient: newAddress() },
    answered: { leads: /^\/share\/status\/[\w-]+$/ },
    stores: { shares: 1, mails: 1 },
  },
  {
    name: 'send the confirmation again',
    page: (place) => emailStory(place),
    holds: 'name="token"',
    filled: {},
    answered: { says: 'We have sent the confirmation again.' },
    stores: { mails: 1 },
  },
  {
    name: 'confirm it',
    page: (place) => linkInMail(place, /\/share\/confirm\/[\w-]+/),
    holds: 'name="token"',
    filled: {},
    answered: { leads: /^\/share\/status\/[\w-]+$/ },
    stores: { confirmed: 1, mails: 1 },
  },
  {
    name: 'never email me again',
    page: (place) => linkInMail(place, /\/share\/never\/[\w-]+/),
    holds: 'name="token"',
    filled: {},
    answered: { leads: /^\/share\/never\/done$/ },
    stores: { suppressions: 1 },
  },
  {
    name: 'share on Mastodon',
    page: ({ story }) => `/share/mastodon/${story.id}`,
    holds: 'name="server"',
    filled: { server: 'mastodon.example' },
    answered: { leads: /^https:\/\/mastodon\.example\/share\?/ },
    stores: {},
  },
];

/** Publishes the story. */
export async function foundPlace(paper: OwnPaper): Promise<Place> {
  const founded = await paper.take<object>('found');
  return { paper, story: await paper.take('publish', { ...founded, headline: 'A ferry is sold twice' }) };
}

/** The fields of a form as its page at a portal has them, filled in. */
export async function fillForm(url: string, path: string, { holds, filled }: ReaderForm): Promise<Fields> {
  const page = await ask(url, path);
  expect(page.status).toBe(200);
  return { ...formFields(page.body, holds), ...filled };
}

/** As a browser sends a form from a page of that very portal. */
export const fromOwnPage = (url: string, body: string, contentType = multipartType): Asked => ({
  method: 'POST',
  headers: { 'content-type': contentType, origin: url },
  body,
});

/** Sends a form to a portal as it is meant: it is answered, and stores what it should. */
export async function expectAnswered(
  { paper }: Place,
  url: string,
  path: string,
  fields: Fields,
  { answered, stores }: ReaderForm,
): Promise<void> {
  const before = await stored(paper);
  const meant = await ask(url, path, fromOwnPage(url, multipartOf(fields)));
  if ('leads' in answered) {
    expect(meant.status).toBe(303);
    expect(meant.headers.location).toMatch(answered.leads);
  } else {
    expect(meant.status).toBe(200);
    expect(meant.body).toContain(answered.says);
  }
  const after = await stored(paper);
  const added = Object.fromEntries(
    Object.entries(after).map(([name, count]) => [name, count - before[name as keyof Stored]]),
  );
  expect(added).toEqual({ shares: 0, confirmed: 0, mails: 0, suppressions: 0, ...stores });
}

/** Emails the story once more. @returns the path of its status page */
async function emailStory({ paper, story }: Place): Promise<string> {
  const [{ url }] = paper.copies;
  const fields = formFields((await ask(url, story.path)).body, 'name="recipient"');
  const body = multipartOf({ ...fields, sender: newAddress(), recipient: newAddress() });
  const sent = await ask(url, story.path, fromOwnPage(url, body));
  const status = String(sent.headers.location);
  expect(status).toMatch(/^\/share\/status\//);
  return status;
}

/** The path of a link in the mail that asks a sender to confirm, for a story that is emailed once more. */
async function linkInMail(place: Place, link: RegExp): Promise<string> {
  // without an SMTP server mail is captured there
  const dir = join(place.paper.variables.DATA_DIR, 'mail');
  const seen = new Set(await mailNames(dir));
  await emailStory(place);
  let path: string | undefined;
  await expect
    .poll(async () => {
      const fresh = (await mailNames(dir)).filter((name) => !seen.has(name));
      const mails = await Promise.all(fresh.map(async (name) => simpleParser(await readFile(join(dir, name)))));
      path = link.exec(mails.map((mail) => mail.text).join('\n'))?.[0];
      return path;
    })
    .toBeDefined();
  return path ?? '';
}

async function mailNames(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch(() => []);
  return names.filter((name) => name.endsWith('.eml'));
}

export async function stored({ database }: OwnPaper): Promise<Stored> {
  const sql = postgres(database.url, { max: 1, onnotice: () => {} });
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
