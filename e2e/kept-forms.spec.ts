import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import postgres from 'postgres';
import { ask } from '#testing/http/ask.ts';
import { multipartOf } from '#testing/http/multipart.ts';
import { copyWithOtherIds, type OtherCheckout } from '#testing/portal/other-build.ts';
import { type OwnPaper, startOwnPaper } from '#testing/portal/own-paper.ts';
import { type Portal, startPortal } from '#testing/portal/portal-process.ts';
import { expectAnswered, fillForm, foundPlace, fromOwnPage, type Place, readerForms, stored } from './reader-forms.ts';

/** The forms of pages that were printed before an upgrade, sent to the portal after it. */
test.describe.configure({ mode: 'serial', timeout: 60_000 });

let paper: OwnPaper;
let place: Place;
let checkout: OtherCheckout;
let upgraded: Portal;

test.beforeAll(async () => {
  test.setTimeout(6 * 60_000);
  checkout = await copyWithOtherIds();
  paper = await startOwnPaper({ POSTAL_ADDRESS: '1 Example Street, Calgary' });
  place = await foundPlace(paper);
  upgraded = await startPortal(paper.variables, checkout.path);
  // it would be the build of before, with the same ids
  expect(upgraded.output()).not.toContain('Building the pages');
});
test.afterAll(async () => {
  await upgraded?.stop();
  await paper?.close();
  await checkout?.remove();
});

for (const form of readerForms) {
  test(`${form.name}: another build answers as it should`, async () => {
    const path = await form.page(place);
    const fields = await fillForm(paper.copies[0].url, path, form);
    expect(fields.$form).toMatch(/^[a-z]+(-[a-z]+)+$/);
    // neither an id of the build nor anything sealed
    expect(
      Object.entries(fields).filter(([name, value]) => /ACTION|[0-9a-f]{40}|[\w+/]{44}=/.test(name + value)),
    ).toEqual([]);
    await expectAnswered(place, upgraded.url, path, fields, form);
  });
}

test('what another build does not like comes back beside its field, with what was typed', async () => {
  const [form] = readerForms;
  if (!form) throw new Error('no form');
  const fields = await fillForm(paper.copies[0].url, place.story.path, form);
  const wrong = multipartOf({ ...fields, sender: 'no address' });
  const answer = await ask(upgraded.url, place.story.path, fromOwnPage(upgraded.url, wrong));
  expect(answer.status).toBe(200);
  expect(answer.body).toContain('id="email-story-sender-error"');
  expect(answer.body).toContain('value="no address"');

  const mastodon = `/share/mastodon/${place.story.id}`;
  const server = readerForms.find(({ name }) => name === 'share on Mastodon');
  if (!server) throw new Error('no form');
  const sent = await fillForm(paper.copies[0].url, mastodon, server);
  const told = await ask(upgraded.url, mastodon, fromOwnPage(upgraded.url, multipartOf({ ...sent, server: '!' })));
  expect(told.body).toContain('id="mastodon-server-error"');
  expect(told.body).toContain('value="!"');
});

test('another build with another secret answers too; a link of before, with a page in words', async () => {
  const pages = new Map<(typeof readerForms)[number], { path: string; fields: Record<string, string> }>();
  for (const form of readerForms) {
    const path = await form.page(place);
    pages.set(form, { path, fields: await fillForm(paper.copies[0].url, path, form) });
  }
  await upgraded.stop();
  await forgetSecret();
  const secret = randomBytes(32).toString('base64url');
  upgraded = await startPortal({ ...paper.variables, PORTAL_SECRET: secret }, checkout.path);
  for (const [form, { path, fields }] of pages) {
    const isOfLink = form.holds === 'name="token"';
    if (!isOfLink) {
      await expectAnswered(place, upgraded.url, path, fields, form);
      continue;
    }
    // its token was made with the secret of before
    const before = await stored(paper);
    const answer = await ask(upgraded.url, path, fromOwnPage(upgraded.url, multipartOf(fields)));
    const shown = answer.status === 303 ? await ask(upgraded.url, String(answer.headers.location)) : answer;
    expect(shown.status, form.name).toBe(404);
    expect(shown.body, form.name).toMatch(/<h1[^>]*>[^<]*\w{4}/);
    expect(await stored(paper)).toEqual(before);
  }
});

/** As `npm run portal -- secret forget` does. */
async function forgetSecret(): Promise<void> {
  const sql = postgres(paper.database.url, { max: 1, onnotice: () => {} });
  await sql`update installation set secret_fingerprint = null`;
  await sql.end();
}
