import { text } from 'node:stream/consumers';
import { signIn } from '#testing/portal/sign-in.ts';
import { allMail, expect, mailTo, recipients, test, unique } from './journey.ts';
import { deliver, letter, newBox, openBox } from './webmail.ts';
import { body, field, leaving, letterFrom, openAt, saved, sendLater } from './webmail-writing.ts';
import { checkAccess, checkNarrow } from './wires.ts';

test('by keys alone: a reply is written, sent and received, and the answer to it comes into the conversation', async ({
  browser,
}) => {
  const ann = await letterFrom('Ann');
  const page = await openAt(browser, ann);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Reply to all of its people');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await expect(page.getByRole('heading', { level: 1, name: 'Reply' })).toBeVisible();
  await expect(field(page, 'To')).toHaveValue(`Ann Bell <${ann.address}>`);
  await expect(field(page, 'Subject')).toHaveValue('Re: Ice on the river');
  // what is answered stays in sight beside it
  await expect(page.locator('.write-beside')).toContainText('The river froze on Monday.');
  await expect(body(page)).toBeFocused();
  await page.keyboard.type('We went there. It holds.');
  await expect(saved(page)).toBeVisible();
  await expect(page).toHaveURL(/\/drafts\/[\w-]{36}$/);
  await page.keyboard.press('Control+Enter');
  await expect(leaving(page)).toContainText(/Leaves in \d+ seconds/);
  await expect(leaving(page)).toContainText('We went there. It holds.');

  const mail = await mailTo(ann.address);
  expect(mail.inReplyTo).toBe(`<${ann.messageId}>`);
  expect(mail.text).toContain('We went there. It holds.');
  expect(mail.text).toContain('> The river froze on Monday.');
  expect(mail.from?.text).toContain(`${ann.box.slug}@paper.example`);
  // in the conversation it is a message like the others, and says who wrote it
  await expect(page.locator('details.mail-message').last()).toContainText('Written by');
  await expect(page.locator('details.mail-message').last()).toContainText('and delivered');
  await deliver(
    ann.box.slug,
    letter({
      from: `Ann Bell <${ann.address}>`,
      subject: 'Thanks',
      text: 'Then I shall skate.',
      more: [`In-Reply-To: ${mail.messageId}`],
    }),
  );
  await expect(page.getByText('Then I shall skate.').last()).toBeVisible();
  expect((await allMail()).filter((each) => recipients(each).includes(ann.address))).toHaveLength(1);
  await page.context().close();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a wrong address comes back with every word; sent, called back, changed, and sent again', async ({ page }) => {
    const bob = await letterFrom('Bob');
    await signIn(page, 'editor');
    await page.goto(bob.conversation);
    await page.locator('details.mail-message').getByRole('link', { name: 'Reply', exact: true }).click();
    await field(page, 'To').fill(`${bob.address}, nobody at home`);
    await body(page).fill('Thank you, Bob.\nWe shall print it.');
    await page
      .getByLabel('Attach files')
      .setInputFiles({ name: 'map.txt', mimeType: 'text/plain', buffer: Buffer.from('A map.') });
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(field(page, 'To')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText('“nobody at home” has no address.')).toBeVisible();
    await expect(body(page)).toHaveValue('Thank you, Bob.\nWe shall print it.');
    await expect(page.getByRole('region', { name: 'Attachments' })).toContainText('map.txt');
    await field(page, 'To').fill(bob.address);
    await page.getByRole('button', { name: 'Send', exact: true }).click();

    await leaving(page).getByRole('button', { name: /^Undo/ }).click();
    await expect(page.getByText('It was called back, and nobody got it.')).toBeVisible();
    await expect(body(page)).toHaveValue('Thank you, Bob.\nWe shall print it.');
    await body(page).fill('Thank you, Bob. We shall print it on Friday.');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(page.getByText('The draft is saved.')).toBeVisible();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(leaving(page)).toContainText('We shall print it on Friday.');
    const mail = await mailTo(bob.address);
    expect(mail.text).toContain('on Friday');
    expect(mail.attachments.map(({ filename, content }) => [filename, String(content)])).toEqual([
      ['map.txt', 'A map.'],
    ]);
    await page.reload();
    await expect(page.locator('details.mail-message').last()).toContainText('and delivered');
    expect((await allMail()).filter((each) => recipients(each).includes(bob.address))).toHaveLength(1);
  });
});

test('two windows: the older is told, and the words of both are kept', async ({ browser }) => {
  const cleo = await letterFrom('Cleo');
  const first = await openAt(browser, cleo);
  await first.keyboard.press('r');
  await body(first).fill('The words of the first window.');
  await expect(saved(first)).toBeVisible();
  const second = await first.context().newPage();
  await second.goto(first.url());
  await body(second).fill('The words of the second window.');
  await expect(saved(second)).toBeVisible();
  await body(first).fill('More words of the first window.');
  await expect(first.getByText('Another window has saved this draft meanwhile.')).toBeVisible();
  await expect(body(first)).toHaveValue('More words of the first window.');
  await first.getByRole('link', { name: 'Open the other draft' }).click();
  await expect(body(first)).toHaveValue('The words of the second window.');
  await first.goto(`/webmail/${cleo.box.slug}/drafts`);
  const drafts = first.getByRole('list', { name: 'Drafts' });
  await expect(drafts.getByRole('listitem')).toHaveCount(2);
  await expect(drafts).toContainText('More words of the first window.');
  await expect(drafts).toContainText('The words of the second window.');
  await first.context().close();
});

test('a new mail with a file: it is kept at once, opened, taken out, and goes along', async ({ browser }) => {
  const box = await newBox();
  const address = `${unique('dora')}@reader.example`;
  const page = await openBox(browser, box);
  await expect(page.getByRole('button', { name: 'Keys' })).toBeEnabled();
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { level: 1, name: 'New mail' })).toBeVisible();
  await expect(field(page, 'To')).toBeFocused();
  await page.keyboard.type(address);
  await field(page, 'Subject').fill('The plan of the quay');
  await page.getByLabel('From').selectOption({ index: 1 });
  await expect(body(page)).toHaveValue(new RegExp(`^\\s*-- \\n.+, ${box.name}\\s*$`));
  const files = page.getByRole('region', { name: 'Attachments' });
  const choose = (name: string, bytes: string | Buffer) =>
    page.getByLabel('Attach files').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) });
  await choose('plan.txt', 'The plan.');
  await expect(files.getByRole('link', { name: 'plan.txt' })).toBeVisible();
  await choose('wrong.txt', 'The wrong one.');
  await files.getByRole('button', { name: 'Remove wrong.txt' }).click();
  await expect(files.getByRole('link')).toHaveCount(1);
  await choose('film.txt', Buffer.alloc(26 * 1024 * 1024, 'x'));
  await expect(files.getByRole('alert')).toContainText(/too large|larger than/);
  const [download] = await Promise.all([page.waitForEvent('download'), files.getByRole('link').click()]);
  expect(await text(await download.createReadStream())).toBe('The plan.');
  const href = (await files.getByRole('link').getAttribute('href')) ?? '';
  const { headers, status } = await page.request
    .get(href)
    .then((got) => ({ headers: got.headers(), status: got.status() }));
  expect([status, headers['content-security-policy'], headers['x-content-type-options']]).toEqual([
    200,
    "sandbox; default-src 'none'",
    'nosniff',
  ]);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'On their way' })).toBeVisible();
  await expect(leaving(page)).toContainText('The plan of the quay');
  const mail = await mailTo(address);
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(['plan.txt']);
  expect(mail.from?.text).toContain(`, ${box.name}`);
  await page.context().close();
});

test('sent for later it is listed, changed, discarded, and taken back', async ({ browser }) => {
  const eve = await letterFrom('Eve');
  const page = await openAt(browser, eve);
  await page.keyboard.press('a');
  await body(page).fill('Happy new year, Eve.');
  await page.getByText('Send later').click();
  await page.getByRole('button', { name: 'Send then' }).click();
  await expect(page.getByText('Say when it is to leave.')).toBeVisible();
  await page.getByLabel(/^When it leaves/).fill('2001-01-01T08:00');
  await page.getByRole('button', { name: 'Send then' }).click();
  await expect(page.getByText('That time has passed.')).toBeVisible();
  await expect(body(page)).toHaveValue('Happy new year, Eve.');
  await sendLater(page);
  await expect(leaving(page)).toContainText(/Leaves on .* at 08:00 Calgary time/);
  await page.getByRole('link', { name: /^Drafts/ }).click();
  await expect(leaving(page)).toContainText('Eve Bell');
  await leaving(page)
    .getByRole('button', { name: /^Change/ })
    .click();
  await expect(body(page)).toHaveValue('Happy new year, Eve.');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('The draft is discarded.')).toBeVisible();
  await expect(page.getByText('No drafts.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(body(page)).toHaveValue('Happy new year, Eve.');
  expect((await allMail()).filter((each) => recipients(each).includes(eve.address))).toEqual([]);
  await page.context().close();
});

test('leaving with words that are not saved asks, and they are there again', async ({ browser }) => {
  const page = await openAt(browser, await letterFrom('Finn'));
  await page.keyboard.press('f');
  await expect(page.getByRole('heading', { level: 1, name: 'Forward' })).toBeVisible();
  await body(page).fill('Have a look, please.');
  await expect(saved(page)).toBeVisible();
  // the server is not reached any more
  await page.route('**/webmail/**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await body(page).fill('Have a look at the second line, please.');
  await expect(page.getByText(/^Not saved: the server cannot be reached/)).toBeVisible();
  let asked = 0;
  page.on('dialog', (dialog) => {
    asked += 1;
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toBe(1);
  await page.getByRole('button', { name: 'Put them in the form' }).click();
  await expect(body(page)).toHaveValue('Have a look at the second line, please.');
  await page.unroute('**/webmail/**');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(body(page)).toHaveValue('Have a look at the second line, please.');
  expect(asked).toBe(1);
  await page.context().close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`where mail is written is accessible and fits a small phone, ${colorScheme}`, async ({ browser }) => {
    test.slow();
    const gwen = await letterFrom('Gwen');
    const page = await openAt(browser, gwen, { bypassCSP: true, colorScheme });
    const reply = (await page.locator('details a[data-step="replyAll"]').getAttribute('href')) ?? '';
    await page.goto(reply);
    await body(page).fill('Thank you, Gwen.');
    await expect(saved(page)).toBeVisible();
    const draft = page.url();
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of [`${draft}?kept=undone`, `/webmail/${gwen.box.slug}/drafts`]) {
        await page.goto(path);
        await checkAccess(page);
        if (width === 390) await checkNarrow(page);
      }
    }
    await page.goto(draft);
    // so that it is still there when all has been looked at
    await sendLater(page);
    await expect(leaving(page)).toBeVisible();
    await checkAccess(page);
    await leaving(page)
      .getByRole('button', { name: /^Change/ })
      .click();
    await expect(body(page)).toHaveValue('Thank you, Gwen.');
    await page.context().close();
  });
}
