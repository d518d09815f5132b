import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import sharp from 'sharp';
import { cameraPicture, madeBy } from '#testing/conditions/camera-pictures.ts';
import { runBeside } from '#testing/portal/run-beside.ts';
import { credentials, signIn } from '#testing/portal/sign-in.ts';
import { open } from './desk.ts';
import { expect, mailTo, test, unique } from './journey.ts';
import { deliver, letter, type Placed } from './webmail.ts';
import { body, field } from './webmail-writing.ts';
import { checkAccess, checkNarrow, lineOf } from './wires.ts';

test.describe.configure({ timeout: 90_000 });

/** A box for sources of an editor, with these mails in it. */
async function sourcesBox(...mails: string[]): Promise<{ slug: string; placed: Placed[] }> {
  const slug = unique('tips').toLowerCase().slice(0, 40);
  const { email } = await credentials('editor');
  await runBeside('make-sources-box', slug, `Tips ${slug.slice(5)}`, email);
  return { slug, placed: await deliver(slug, ...mails) };
}

async function enter(browser: Browser, slug: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await open(browser, options);
  await signIn(page, 'editor');
  await page.goto(`/webmail/${slug}`);
  return page;
}

/** What was opened of a conversation; nobody but the editor can. */
async function openings({ conversationId }: Placed): Promise<string[]> {
  const entries: { details: { what: string } }[] = JSON.parse(await runBeside('list-openings', String(conversationId)));
  return entries.map(({ details }) => details.what);
}

function tipOf(address: string, subject: string) {
  const messageId = `${unique('tip')}@reader.example`;
  const more = [`Message-ID: <${messageId}>`];
  return letter({ from: `Quinn Bell <${address}>`, subject, text: 'The pumps never ran.', more });
}

for (const javaScriptEnabled of [true, false]) {
  test(`a tip is opened, taken and answered, and the source answers, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
  }) => {
    const address = `${unique('quinn')}@reader.example`;
    const { slug, placed } = await sourcesBox(tipOf(address, 'About the pumps'));
    const [tip] = placed;
    if (!tip) throw new Error('nothing came in');
    const page = await enter(browser, slug, { javaScriptEnabled });
    const banner = page.getByRole('complementary', { name: 'Sources' });
    await expect(banner).toContainText('Mail cannot keep a source secret.');
    await expect(banner).toContainText('Signal: 555-0133');
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await expect(page.getByText('There is no search here')).toBeVisible();
    await expect(lineOf(page, 'About the pumps')).toContainText('Quinn Bell');
    await expect(lineOf(page, 'About the pumps')).not.toContainText('The pumps never ran.');
    expect(await openings(tip)).toEqual([]);

    await page.getByRole('link', { name: 'About the pumps' }).click();
    await expect(page.getByText('The pumps never ran.').last()).toBeVisible();
    await expect(banner).toBeVisible();
    await expect(page.getByText(/removed .+ unless it goes on/)).toBeVisible();
    expect((await openings(tip))[0]).toBe('conversation');
    await page.getByRole('button', { name: 'Take it', exact: true }).click();
    await expect(page.getByRole('form', { name: 'Work on this conversation' })).toContainText('(you)');

    await page.getByRole('link', { name: 'Reply', exact: true }).first().click();
    await expect(field(page, 'To')).toHaveValue(`Quinn Bell <${address}>`);
    await expect(banner).toBeVisible();
    const begun = await body(page).inputValue();
    expect(begun).toContain('> The pumps never ran.');
    expect(begun).not.toMatch(/wrote:|Quinn|reader\.example/);
    await body(page).fill(`Please call us.\n\n${begun}`);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const mail = await mailTo(address);
    expect(mail.text).toContain('Please call us.');
    expect(mail.text).not.toMatch(/wrote:|Quinn/);

    await deliver(
      slug,
      letter({
        from: `Quinn Bell <${address}>`,
        subject: 'Re: About the pumps',
        text: 'On Thursday.',
        more: [`In-Reply-To: ${mail.messageId}`],
      }),
    );
    await page.goto(`/webmail/${slug}/conversations/${tip.conversationId}`);
    await expect(page.locator('details.mail-message')).toHaveCount(3);
    await expect(page.getByText('On Thursday.').last()).toBeVisible();

    await page.goto(`/webmail/${slug}?q=pumps`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Inbox');
    await page.context().close();
  });
}

test('an administrator without a grant finds nothing of it', async ({ browser }) => {
  const { slug, placed } = await sourcesBox(tipOf('quinn@reader.example', 'About the weir'));
  const [tip] = placed;
  const page = await open(browser);
  await signIn(page, 'administrator');
  const [conversation, message] = [tip?.conversationId, tip?.messageId];
  for (const path of ['', `/conversations/${conversation}`, '/drafts', `/write?message=${message}&as=reply`]) {
    const answer = await page.goto(`/webmail/${slug}${path}`);
    expect([path, answer?.status()]).toEqual([path, 404]);
  }
  for (const path of ['original', 'as-sent?part=1', 'parts/1', 'parts/1?as=nameless']) {
    const answer = await page.request.get(`/webmail/${slug}/messages/${message}/${path}`);
    expect([path, answer.status()]).toEqual([path, 404]);
  }
  await page.goto('/webmail');
  await expect(page.getByText(slug)).toHaveCount(0);
  await page.context().close();
});

test('a picture is offered without what its file says of place and author', async ({ browser }) => {
  const picture = await cameraPicture(11, 320, 240);
  const mail = [
    'From: Quinn Bell <quinn@reader.example>',
    'To: tips@paper.example',
    'Subject: A picture',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=edge',
    '',
    ...['--edge', 'Content-Type: text/plain', '', 'Here it is.'],
    ...['--edge', 'Content-Type: image/jpeg', 'Content-Disposition: attachment; filename="quinn.jpg"'],
    ...[
      'Content-Transfer-Encoding: base64',
      '',
      picture.toString('base64').replace(/.{76}/g, '$&\r\n'),
      '--edge--',
      '',
    ],
  ].join('\r\n');
  const { slug } = await sourcesBox(mail);
  const page = await enter(browser, slug);
  await page.getByRole('link', { name: 'A picture' }).click();
  const files = page.getByRole('region', { name: 'Attachments' });
  await expect(files).toContainText('it may say where and by whom it was taken');
  const address = await files.getByRole('link', { name: 'Download without that' }).getAttribute('href');
  const answer = await page.request.get(address ?? '');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-disposition']).not.toContain('quinn');
  const bytes = await answer.body();
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  expect(bytes.includes(madeBy)).toBe(false);
  await page.context().close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the list and a conversation are accessible, ${colorScheme}, and fit a telephone`, async ({ browser }) => {
    const { slug } = await sourcesBox(tipOf('quinn@reader.example', 'About the mill'));
    const page = await enter(browser, slug, { colorScheme });
    await page.getByText('What mail gives away').click();
    await checkAccess(page);
    await checkNarrow(page);
    await page.getByRole('link', { name: 'About the mill' }).click();
    await checkAccess(page);
    await checkNarrow(page);
    await page.context().close();
  });
}
