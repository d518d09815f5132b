import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';
import { running } from '#testing/portal/running.ts';
import { signIn } from '#testing/portal/sign-in.ts';
import { greetLmtp } from '#testing/webmail/lmtp-client.ts';
import { open } from './desk.ts';
import { allMail, expect, mailTo, recipients, test, unique } from './journey.ts';
import { deliver, letter, newBox, openBox } from './webmail.ts';
import { checkAccess, checkNarrow } from './wires.ts';

const text = `Dear Editor,

The plow has not been on our street since Monday. Call me at 403-555-0172.

Jane Doe
Bridgeland
1418 Spiller Court S.E., T2G 3G6`;

const panel = (page: Page) => page.getByRole('region', { name: 'Letter to the editor' });
const press = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true }).click();

test('a letter comes, its writer is asked, says yes, and it is printed without street and telephone', async ({
  browser,
}) => {
  test.slow();
  const [box, jane, headline] = [await lettersBox(), `${unique('jane')}@reader.example`, unique('Plows')];
  await bring(box.slug, letter({ from: `Jane Doe <${jane}>`, subject: `Letter to the editor: ${headline}`, text }));
  const page = await openBox(browser, box, { bypassCSP: true });
  await page.getByRole('link', { name: headline }).click();
  await expect(panel(page).getByLabel('Name')).toHaveValue('Jane Doe');
  await expect(panel(page).getByLabel('Town')).toHaveValue('Bridgeland');
  await panel(page).getByText('Not printed: an address or a number too').click();
  await expect(panel(page)).toContainText('1418 Spiller Court S.E., T2G 3G6');
  await checkAccess(page);
  await checkNarrow(page);

  await press(page, 'Ask permission');
  await expect(panel(page)).toContainText('No answer yet.');
  const question = await mailTo(jane);
  expect(question.text).toContain('with your name and town: “Jane Doe, Bridgeland”?');
  await bring(
    box.slug,
    letter({
      from: `Jane Doe <${jane}>`,
      subject: 'Yes',
      text: 'Yes, with pleasure.',
      more: [`In-Reply-To: ${question.messageId}`],
    }),
  );
  await expect(panel(page)).toContainText('They answered');
  await press(page, 'Permission given');
  await expect(panel(page)).toContainText('May be printed');
  await press(page, 'Make it a story');
  await page.waitForURL(/\/desk\/stories\/\d+/, { waitUntil: 'commit' });
  await expect(page.getByLabel('Headline')).toHaveValue(headline);
  await page.getByLabel('Calgary').check();
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText(/published/i).first()).toBeVisible();

  const reader = await open(browser, { javaScriptEnabled: false });
  await reader.goto('/calgary/opinion');
  await reader.getByRole('link', { name: headline }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(reader.locator('main')).toContainText('By Jane Doe, Bridgeland');
  await expect(reader.locator('main')).toContainText(
    'The plow has not been on our street since Monday. Call me at […].',
  );
  expect(await reader.content()).not.toMatch(/555-0172|Spiller|T2G|reader\.example/);
  expect((await allMail()).filter((mail) => recipients(mail).includes(jane))).toHaveLength(1);
  for (const each of [page, reader]) await each.context().close();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a street is no town; a question is called back; what they said in the letter is noted', async ({ page }) => {
    test.slow();
    const [box, jane] = [await lettersBox(), `${unique('jane')}@reader.example`];
    const [placed] = await deliver(box.slug, letter({ from: `Jane Doe <${jane}>`, subject: unique('Plows'), text }));
    await signIn(page, 'editor');
    await page.goto(`/webmail/${box.slug}/conversations/${placed?.conversationId}`);
    await panel(page).getByLabel('Town').fill('1418 Spiller Court, Ramsay');
    await press(page, 'Ask permission');
    await expect(panel(page).getByLabel('Town')).toHaveAttribute('aria-invalid', 'true');
    await expect(panel(page).getByLabel('Town')).toHaveValue('1418 Spiller Court, Ramsay');
    await panel(page).getByLabel('Town').fill('Ramsay');
    await press(page, 'Ask permission');
    await expect(panel(page)).toContainText('The question leaves in a few seconds.');
    await press(page, 'Undo');
    await expect(panel(page)).toContainText('Called back. The question is among your drafts now.');
    await expect(panel(page)).toContainText('Not asked yet');
    await expect(panel(page).getByLabel('Town')).toHaveValue('Ramsay');
    await press(page, 'They gave it already');
    await expect(panel(page)).toContainText('May be printed');
    await press(page, 'Refused after all');
    await expect(panel(page)).toContainText('Not to be printed');
    await press(page, 'Permission given after all');
    await press(page, 'Make it a story');
    await page.waitForURL(/\/desk\/stories\/\d+/, { waitUntil: 'commit' });
    // without scripts a browser takes the place in the page along
    const story = page.url().replace(/#.*/, '');
    await page.goto(`/webmail/${box.slug}/conversations/${placed?.conversationId}`);
    await panel(page).getByRole('link', { name: 'open the story' }).click();
    expect(page.url()).toBe(story);
    expect((await allMail()).filter((mail) => recipients(mail).includes(jane))).toEqual([]);
  });
});

/** A box for letters, as an operator makes one. */
async function lettersBox() {
  const box = await newBox();
  const command = [projectPath('bin', 'portal.ts'), 'mailbox', 'set', box.slug, '--purpose', 'letters'];
  const env = { ...inheritedEnv(), DATA_DIR: running().dataDir };
  const [code] = await once(spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'], env }), 'exit');
  if (code !== 0) throw new Error(`mailbox set ended with ${code}`);
  return box;
}

/** Brings a mail as a mail server does. */
async function bring(slug: string, mail: string): Promise<void> {
  const server = await greetLmtp(running().lmtpPort);
  await server.announce(`${slug}@paper.example`);
  await server.bring(mail);
  expect(await server.hear()).toMatch(/^250/);
  server.socket.end();
}
