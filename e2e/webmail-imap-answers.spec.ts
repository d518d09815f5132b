import type { Browser, Page } from '@playwright/test';
import { pictureRelease } from '#testing/webmail/releases.ts';
import { allMail, expect, mailTo, recipients, test, unique } from './journey.ts';
import { letter, openBox } from './webmail.ts';
import { type BoxAtServer, newBoxAtServer } from './webmail-imap.ts';
import { body, field, leaving, sendLater } from './webmail-writing.ts';
import { checkAccess, checkNarrow } from './wires.ts';

test.describe.configure({ timeout: 240_000 });

/** A letter of somebody's that lies at the mail server, and that no other journey answers. */
async function letterAtServer(name: string) {
  const address = `${unique(name.toLowerCase())}@reader.example`;
  const messageId = `${unique('letter')}@reader.example`;
  const from = `${name} Bell <${address}>`;
  const words = { subject: 'Ice on the river', text: 'The river froze on Monday.' };
  const box = await newBoxAtServer([letter({ from, ...words, more: [`Message-ID: <${messageId}>`] })]);
  return { box, address, messageId };
}

const cannotBeReached = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'The mail server cannot be reached' });

/** The mails in Sent, as another mail program has them. */
const sentAtServer = (box: BoxAtServer) =>
  box.elsewhere(async (client) => {
    await client.mailboxOpen('Sent');
    const mails = await client.fetchAll('1:*', { uid: true, source: true }, { uid: true }).catch(() => []);
    return mails.map(({ source }) => source?.toString() ?? '');
  });

for (const javaScriptEnabled of [true, false]) {
  const scripts = javaScriptEnabled ? 'with' : 'without';

  test(`a letter at the mail server is answered, and the answer lies in Sent once, ${scripts} scripts`, async ({
    browser,
  }) => {
    const { box, address, messageId } = await letterAtServer(javaScriptEnabled ? 'Ann' : 'Bob');
    const page = await openBox(browser, box, { javaScriptEnabled });
    await page.getByRole('link', { name: 'Ice on the river' }).click();
    await page.locator('details.mail-message').getByRole('link', { name: 'Reply', exact: true }).click();
    await expect(field(page, 'To')).toHaveValue(new RegExp(`<${address}>$`));
    await expect(field(page, 'Subject')).toHaveValue('Re: Ice on the river');
    await body(page).fill('We went there. It holds.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();

    const mail = await mailTo(address);
    expect(mail.inReplyTo).toBe(`<${messageId}>`);
    expect(mail.from?.text).toContain(`${box.slug}@paper.example`);
    await expect.poll(() => sentAtServer(box).then((mails) => mails.length)).toBe(1);
    if (!javaScriptEnabled) await page.reload();
    const last = page.locator('details.mail-message').last();
    await expect(last).toContainText('Written by');
    await expect(last).toContainText('and delivered');
    expect((await allMail()).filter((each) => recipients(each).includes(address))).toHaveLength(1);
    await page.context().close();
  });
}

test('what is sent while the server is away leaves, and lies in Sent once the server is back', async ({ browser }) => {
  const { box, address } = await letterAtServer('Cal');
  const page = await openBox(browser, box, { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Ice on the river' }).click();
  await page.locator('details.mail-message').getByRole('link', { name: 'Reply', exact: true }).click();
  await body(page).fill('Thank you, Cal.');
  await box.setAway(true);
  await sendLater(page);
  await expect(cannotBeReached(page)).toBeVisible();
  await expect(leaving(page)).toContainText('Thank you, Cal.');
  await leaving(page)
    .getByRole('button', { name: /^Change/ })
    .click();
  await expect(page.getByText('It was called back, and nobody got it.')).toBeVisible();
  await body(page).fill('Thank you, Cal. It holds.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  expect((await mailTo(address)).text).toContain('It holds.');
  expect((await allMail()).filter((each) => recipients(each).includes(address))).toHaveLength(1);
  await box.setAway(false);
  await expect.poll(() => sentAtServer(box).then((mails) => mails.length), { timeout: 100_000 }).toBe(1);
  await page.context().close();
});

test('what was typed comes back where the mail it answers cannot be read any more', async ({ browser }) => {
  const address = `${unique('dan')}@reader.example`;
  const mail = letter({ from: `Dan Bell <${address}>`, subject: 'Ice on the river', text: 'It froze on Monday.' });
  const box = await newBoxAtServer([mail], { isOwn: true });
  const page = await openBox(browser, box, { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Ice on the river' }).click();
  await page.locator('details.mail-message').getByRole('link', { name: 'Reply', exact: true }).click();
  await body(page).fill('Thank you, Dan.');
  // with another connection nothing is known any more of what was read
  const other = await page.context().newPage();
  await other.goto(`/webmail/${box.slug}/password`);
  await other.getByLabel('Password at the mail server').fill('secret');
  await other.getByRole('button', { name: 'Keep this password' }).click();
  await expect(other.getByRole('link', { name: 'Ice on the river' })).toBeVisible();
  await box.setAway(true);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(cannotBeReached(page)).toBeVisible();
  await expect(body(page)).toHaveValue('Thank you, Dan.');
  await expect(field(page, 'To')).toHaveValue(`Dan Bell <${address}>`);
  await expect(field(page, 'Subject')).toHaveValue('Re: Ice on the river');
  await box.setAway(false);
  await expect(async () => {
    const send = page.getByRole('button', { name: 'Send', exact: true });
    if (await send.isVisible()) await send.click();
    await expect(page).toHaveURL(/\/conversations\/\d+/);
  }).toPass({ timeout: 60_000 });
  expect((await mailTo(address)).text).toContain('Thank you, Dan.');
  expect((await allMail()).filter((each) => recipients(each).includes(address))).toHaveLength(1);
  await page.context().close();
});

test('a release at the mail server becomes a story with its pictures, once, and each leads to the other', async ({
  browser,
}: {
  browser: Browser;
}) => {
  const from = '"Town of Cedar Falls" <press@cedarfalls.example>';
  const subject = 'NEWS RELEASE: Old mill opens';
  const box = await newBoxAtServer([
    (await pictureRelease({ subject, from, mark: 'News release' })).toString('latin1'),
  ]);
  const page = await openBox(browser, box);
  await page.getByRole('link', { name: 'Old mill opens' }).click();
  const conversation = page.url();
  await page.getByRole('button', { name: 'Make a story' }).click();
  await page.waitForURL('**/desk/stories/*');
  await expect(page.getByLabel('Headline')).toHaveValue('Old mill opens');
  const mail = page.getByRole('complementary', { name: 'The mail it was made from' });
  await expect(mail).toContainText('Media contact: Ida Moss, 555-0147');
  const story = page.url();

  // while the server is away the desk opens all the same
  await box.setAway(true);
  await page.goto(story);
  await expect(page.getByLabel('Headline')).toHaveValue('Old mill opens');
  await expect(mail.getByRole('link', { name: `a message in ${box.name}` })).toBeVisible();
  await checkAccess(page);
  await checkNarrow(page);
  await box.setAway(false);
  await page.goto(conversation);
  await expect(async () => {
    await page.goto(conversation);
    await expect(page.getByText('Story: Old mill opens')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Make a story' })).toHaveCount(0);
  await page.context().close();
});
