import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import type { ParsedMail } from 'mailparser';
import { formFields } from '#testing/http/form-fields.ts';
import { running } from '#testing/portal/running.ts';
import { allMail, expect, mailTo, recipients, test, unique } from './journey.ts';

/** A reader without scripts, from the front page to a friend's mailbox. */
test.use({ javaScriptEnabled: false });

test('front, section, story, email it, confirm, and the friend gets it', async ({ page, context }) => {
  const sender = `${unique('sender')}@reader.example`;
  const friend = `${unique('friend')}@reader.example`;

  await page.goto('/');
  await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'Local' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Local');
  const link = page.getByRole('main').getByRole('heading').getByRole('link').first();
  const headline = (await link.textContent())?.trim() ?? '';
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  const storyUrl = page.url();

  await expect(page.getByRole('heading', { name: 'Email this story to a Friend!' })).toBeVisible();
  await page.getByLabel('Your Email').fill(sender);
  await page.getByLabel('Friend Email Address').fill(friend);
  await page.getByRole('button', { name: /send/i }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/check your mail/i);

  const confirmation = await mailTo(sender);
  expect(
    (await allMail()).some((mail) => recipients(mail).includes(friend)),
    'nothing to the friend yet',
  ).toBe(false);
  const confirmUrl = /https?:\/\/\S+\/share\/confirm\/\S+/.exec(confirmation.text ?? '')?.[0];
  expect(confirmUrl).toBeTruthy();

  // a scanner that follows the link sends nothing
  await page.goto(confirmUrl ?? '');
  await page.reload();
  await expect(page.getByText(headline)).toBeVisible();
  expect((await allMail()).some((mail) => recipients(mail).includes(friend))).toBe(false);
  await page.getByRole('button', { name: /send/i }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/on its way/i);

  const story = await mailTo(friend);
  expect(story.subject).toContain(headline);
  expect(story.replyTo?.value[0]?.address).toBe(sender);
  expect(story.from?.value[0]?.address).not.toBe(sender);
  expect(story.text).toContain(storyUrl);
  expect(story.html).toContain(storyUrl);

  // the link acts once
  await page.goto(confirmUrl ?? '');
  await expect(page.getByRole('button', { name: /send/i })).toHaveCount(0);

  // a browser that has confirmed sends at once
  const another = `${unique('another')}@reader.example`;
  expect((await context.cookies()).some(({ name }) => name === 'an_sender')).toBe(true);
  await page.goto(storyUrl);
  await page.getByLabel('Your Email').fill(sender);
  await page.getByLabel('Friend Email Address').fill(another);
  await page.getByRole('button', { name: /send/i }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/on its way/i);
  await mailTo(another);
});

test('who waits for the confirmation sees how far it is, and has it sent again', async ({ page, context }) => {
  const sender = `${unique('sender')}@reader.example`;
  const friend = `${unique('friend')}@reader.example`;
  await askFor(page, sender, friend);
  const [statusUrl = ''] = page.url().split('#');
  expect(statusUrl).toMatch(/\/share\/status\/[\w-]{43}$/);
  const first = await mailTo(sender);

  await page.getByRole('button', { name: 'Send the confirmation again' }).click();
  await expect(page.getByRole('status')).toHaveText('We have sent the confirmation again.');
  await expect.poll(async () => (await mailsTo(sender)).length).toBe(2);
  const links = (await mailsTo(sender)).map(confirmLinkOf);
  expect(links).toEqual([confirmLinkOf(first), confirmLinkOf(first)]);

  await page.getByRole('link', { name: 'Look again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/check your mail/i);
  await expect(page.getByRole('status')).toHaveCount(0);

  // another device confirms; the page of the first one tells
  const phone = await context.browser()?.newContext({ javaScriptEnabled: false });
  if (!phone) throw new Error('there is a browser');
  const mailbox = await phone.newPage();
  await mailbox.goto(links[0] ?? '');
  await mailbox.getByRole('button', { name: /send/i }).click();
  expect(mailbox.url()).toContain(statusUrl);
  await phone.close();
  await page.getByRole('link', { name: 'Look again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/on its way/i);
  await expect(page.getByRole('button', { name: /again/ })).toHaveCount(0);
  await mailTo(friend);

  // whoever types the same two addresses learns nothing of it
  await askFor(page, sender, friend);
  expect(page.url()).toMatch(/\/share\/check-your-mail\/\d+/);
});

test('the status page is valid HTML and accessible', async ({ page, browser, request }) => {
  await askFor(page, `${unique('sender')}@reader.example`, `${unique('friend')}@reader.example`);
  const html = await (await request.get(page.url())).text();
  const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html);
  expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  const context = await browser.newContext({ bypassCSP: true, javaScriptEnabled: true });
  const seen = await context.newPage();
  await seen.goto(page.url());
  const { violations } = await new AxeBuilder({ page: seen }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await context.close();
});

test('a third confirmation of the day is refused with a time to try again', async ({ page }) => {
  const sender = `${unique('sender')}@reader.example`;
  await askFor(page, sender, `${unique('friend')}@reader.example`);
  await askFor(page, sender, `${unique('friend')}@reader.example`);
  await page.getByRole('button', { name: 'Send the confirmation again' }).click();
  await expect(page.getByRole('alert')).toContainText(/today’s confirmation mails.* try again in 2\d hours/);
});

test('the answers are the same for a friend who never wants to be emailed', async ({ page, request }) => {
  const sender = `${unique('sender')}@reader.example`;
  const gone = `${unique('gone')}@reader.example`;
  await askFor(page, gone, `${unique('friend')}@reader.example`);
  const never = /https?:\/\/\S+\/share\/never\/[\w-]+/.exec((await mailTo(gone)).text ?? '')?.[0];
  expect((await request.post(`${never}/one-click`, { form: { 'List-Unsubscribe': 'One-Click' } })).status()).toBe(200);

  await askFor(page, sender, `${unique('first')}@reader.example`);
  await page.goto(confirmLinkOf(await mailTo(sender)));
  await page.getByRole('button', { name: /send/i }).click();
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const path = await storyPath(page);
  const fields = formFields(await (await request.get(path)).text(), 'Friend Email Address');
  const answers: { first: string; page: string }[] = [];
  for (const friend of [`${unique('fresh')}@reader.example`, gone]) {
    const headers = { origin: running().url, cookie };
    const multipart = { ...fields, sender, recipient: friend };
    const first = await request.post(path, { multipart, headers, maxRedirects: 0 });
    const location = first.headers().location ?? '';
    const shown = await request.get(location);
    // a second in which the clock moved on would be no difference that tells anything
    const plain = (text: string) =>
      text.replaceAll(/[\w-]{43}/g, 'TOKEN').replaceAll(/<time [^>]*>[^<]*<\/time>|\d{4}-\d\d-\d\dT[\d:.]+Z?/g, 'TIME');
    const told = Object.entries(first.headers()).filter(([name]) => !/^(date|x-request-id|etag)$/.test(name));
    const answer = JSON.stringify([first.status(), told, await first.text()]);
    answers.push({ first: plain(answer), page: withSortedHead(plain(await shown.text())) });
  }
  expect(answers[0]?.first).toContain('303');
  expect(answers[0]?.page).toContain('on its way');
  expect(answers[1]).toEqual(answers[0]);
  expect(await mailsTo(gone)).toHaveLength(1);
});

test('a mistake is told beside its field, and what was typed comes back', async ({ page }) => {
  await page.goto('/calgary');
  await page.getByRole('main').getByRole('heading').getByRole('link').first().click();
  await page.getByLabel('Your Email').fill('nobody in particular');
  await page.getByLabel('Friend Email Address').fill('friend@reader.example');
  await page.getByRole('button', { name: /send/i }).click();
  await expect(page.getByLabel('Your Email')).toHaveValue('nobody in particular');
  await expect(page.getByLabel('Friend Email Address')).toHaveValue('friend@reader.example');
  await expect(page.getByLabel('Your Email')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Your Email')).toHaveAccessibleDescription(/address/i);
});

/** React puts tags into the head in the order in which they are ready, which differs from one answer to the next. */
function withSortedHead(html: string): string {
  return html.replace(/<head>(.*)<\/head>/s, (_head, tags: string) =>
    tags
      .split(/(?=<(?!\/))/)
      .sort()
      .join('\n'),
  );
}

async function storyPath(page: Page): Promise<string> {
  await page.goto('/calgary');
  const link = page.getByRole('main').getByRole('heading').getByRole('link').first();
  return (await link.getAttribute('href')) ?? '';
}

async function askFor(page: Page, sender: string, friend: string): Promise<void> {
  await page.goto(await storyPath(page));
  await page.getByLabel('Your Email').fill(sender);
  await page.getByLabel('Friend Email Address').fill(friend);
  await page.getByRole('button', { name: /send/i }).click();
  await expect(page).toHaveURL(/\/share\//);
}

async function mailsTo(address: string): Promise<ParsedMail[]> {
  return (await allMail()).filter((mail) => recipients(mail).includes(address));
}

function confirmLinkOf(mail: ParsedMail): string {
  const link = /https?:\/\/\S+\/share\/confirm\/\S+/.exec(mail.text ?? '')?.[0];
  if (!link) throw new Error('the mail has no confirmation link');
  return link;
}
