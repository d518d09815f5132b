import { text } from 'node:stream/consumers';
import AxeBuilder from '@axe-core/playwright';
import { signIn } from '#testing/portal/sign-in.ts';
import { open } from './desk.ts';
import { expect, test } from './journey.ts';
import { deliver, letter, newBox, openBox, release } from './webmail.ts';
import { checkAccess, checkNarrow, lineOf } from './wires.ts';

const threeLetters = [
  letter({ subject: 'Ice on the river', text: 'The river froze on Monday.' }),
  letter({ subject: 'Stalls on the quay', text: 'They stand until Friday.' }),
  letter({ subject: 'A bench for the square', text: 'Carved from the old elm.' }),
];

test('from the masthead into a box: a release is read, seen as it was sent, and its file kept', async ({ page }) => {
  // whoever has one box alone goes straight to it
  const [box] = [await newBox(release('Footbridge closed')), await newBox()];
  await page.goto('/calgary');
  await page.getByRole('link', { name: 'WebMail' }).click();
  await page.waitForURL('**/desk/sign-in?next=*');
  await signIn(page, 'editor');
  await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'WebMail' }).click();
  await page.getByRole('link', { name: box.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Inbox');
  await expect(lineOf(page, 'Footbridge closed')).toContainText('Unread. Cedar Falls');
  await expect(lineOf(page, 'Footbridge closed')).toContainText('Has attachments');
  await page.getByRole('link', { name: 'Footbridge closed' }).click();

  const message = page.locator('details.mail-message');
  await expect(message).toContainText('Signed by cedarfalls.example');
  await expect(message.getByRole('heading', { level: 3, name: 'The footbridge closes' })).toBeVisible();
  await expect(message).toContainText('(leads elsewhere: click.tracker.example)');
  await expect(message).toContainText('that this mail would have loaded from elsewhere');
  await expect(message.getByRole('link', { name: 'cedarfalls.example/bridge' })).toHaveAttribute('rel', /noreferrer/);
  const plan = message.getByRole('img', { name: 'The plan' });
  await expect.poll(() => plan.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(8);
  // it counts as read once it was seen
  await expect(page.getByRole('button', { name: 'Mark unread' })).toBeVisible();

  await page.getByRole('link', { name: /^As sent/ }).click();
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { name: 'The footbridge closes' })).toBeVisible();
  await expect
    .poll(() => frame.getByRole('img', { name: 'The plan' }).evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(8);
  await expect(page.locator('iframe')).toHaveAttribute(
    'sandbox',
    'allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  );

  const file = page.getByRole('link', { name: 'plans.html' });
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  expect(download.suggestedFilename()).toBe('plans.html');
  expect(await text(await download.createReadStream())).toContain('<script>');
  await page.getByRole('link', { name: /^Back/ }).click();
  await expect(lineOf(page, 'Footbridge closed')).not.toContainText('Unread');
});

test('what strangers sent goes out shut in, and pictures alone are shown', async ({ browser }) => {
  const box = await newBox(release('Shut in'));
  const page = await openBox(browser, box);
  const [{ messageId } = { messageId: 0 }] = box.placed;
  const at = `/webmail/${box.slug}/messages/${messageId}`;
  const headersOf = async (path: string) => (await page.request.get(at + path)).headers();
  const frame = await headersOf('/as-sent?part=1');
  expect(frame['content-security-policy']).toBe(
    "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
  );
  const picture = await headersOf('/parts/2');
  expect(picture['content-type']).toBe('image/png');
  const file = await headersOf('/parts/3');
  expect(file['content-type']).toBe('application/octet-stream');
  expect(file['content-disposition']).toMatch(/^attachment; filename="plans\.html"/);
  const original = await headersOf('/original');
  expect(original['content-disposition']).toMatch(/^attachment; filename="message-\d+\.eml"/);
  for (const headers of [picture, file, original])
    expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'");
  for (const headers of [frame, picture, file, original]) {
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
  }
  await page.context().close();
});

test('by keys alone: through the list, into the archive and back, open, fold, to the trash, undone', async ({
  browser,
}) => {
  const page = await openBox(browser, await newBox(...threeLetters));
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const help = page.getByRole('dialog', { name: 'Keys of the list' });
  await expect(page.getByRole('button', { name: 'Keys' })).toBeEnabled();
  await press('?');
  await expect(help).toBeVisible();
  await press('Escape', 'j', 'j');
  await expect(page.getByRole('link', { name: 'Stalls on the quay' })).toBeFocused();
  await press('e');
  await expect(page.getByRole('status').filter({ hasText: 'Moved to the archive: 1 conversation.' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Stalls on the quay' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Ice on the river' })).toBeFocused();
  await press('z');
  await expect(page.getByRole('link', { name: 'Stalls on the quay' })).toBeVisible();
  await press('o');
  await expect(page.getByRole('heading', { level: 1, name: 'Ice on the river' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keys' })).toBeEnabled();
  await press('j', 'o');
  await expect(page.getByText('The river froze on Monday.').last()).toBeHidden();
  await press('o', '#');
  await expect(page.getByText('“Ice on the river” is in Trash now.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keys' })).toBeEnabled();
  await press('z');
  await expect(page.getByRole('link', { name: 'Ice on the river' })).toBeVisible();
  // in a field they are letters
  await press('/');
  await page.keyboard.type('elm e#j');
  await expect(page.getByRole('searchbox')).toHaveValue('elm e#j');
  await page.getByRole('searchbox').fill('elm');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Found in');
  await expect(page.getByRole('list', { name: 'Conversations' }).getByRole('listitem')).toHaveCount(1);
  await page.context().close();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('mail is read, marked, archived, found, and each is undone', async ({ page }) => {
    const box = await newBox(...threeLetters);
    await signIn(page, 'editor');
    await page.goto(`/webmail/${box.slug}`);
    await page.getByRole('checkbox', { name: 'Select “Ice on the river”' }).check();
    await page.getByRole('checkbox', { name: 'Select “Stalls on the quay”' }).check();
    await page.getByRole('button', { name: 'Archive what is selected' }).click();
    await expect(page.getByText('Moved to the archive: 2 conversations.')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Conversations' }).getByRole('listitem')).toHaveCount(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('list', { name: 'Conversations' }).getByRole('listitem')).toHaveCount(3);

    await page.getByRole('link', { name: 'Ice on the river' }).click();
    await expect(page.getByText('The river froze on Monday.').last()).toBeVisible();
    // fetching a page marks nothing
    await page.getByRole('button', { name: 'Mark read' }).click();
    await expect(page.getByText('Marked read: 1 conversation.')).toBeVisible();
    await page.getByRole('button', { name: 'Mark unread' }).click();
    await expect(page.getByText('“Ice on the river” is marked unread.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(lineOf(page, 'Ice on the river')).not.toContainText('Unread');

    await page.getByRole('link', { name: 'Ice on the river' }).click();
    await page.getByRole('button', { name: 'Archive' }).click();
    await expect(page.getByText('“Ice on the river” is in Archive now.')).toBeVisible();
    await page
      .getByRole('navigation', { name: /^Folders/ })
      .getByRole('link', { name: 'Archive' })
      .click();
    await expect(page.getByRole('link', { name: 'Ice on the river' })).toBeVisible();
    await page.getByRole('searchbox').fill('from:ann subject:ice is:blue');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page.getByText('“is:blue” says nothing that could be looked for.')).toBeVisible();
    await expect(lineOf(page, 'Ice on the river')).toContainText('Archive');
    await page.getByRole('searchbox').fill('zeppelin');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page.getByText('Nothing was found for “zeppelin”.')).toBeVisible();
  });
});

test('without a grant nothing of a box is there, and nothing of another box’s under one’s own', async ({ browser }) => {
  const [box, other] = [await newBox(release('Not for everybody')), await newBox(release('Elsewhere'))];
  const stranger = await open(browser);
  await signIn(stranger, 'reporter');
  const owner = await openBox(browser, box);
  const pathsOf = (slug: string, placed: typeof box.placed) =>
    placed.flatMap(({ messageId, conversationId }) => [
      `/webmail/${slug}/conversations/${conversationId}`,
      ...['as-sent?part=1', 'parts/2', 'parts/3', 'original'].map(
        (end) => `/webmail/${slug}/messages/${messageId}/${end}`,
      ),
    ]);
  const answers = async (page: typeof owner, paths: string[]) =>
    Promise.all(paths.map(async (path) => (await page.request.get(path)).status()));
  const own = pathsOf(box.slug, box.placed);
  expect(await answers(owner, own)).toEqual(own.map(() => 200));
  expect(await answers(stranger, [`/webmail/${box.slug}`, ...own])).toEqual([404, ...own.map(() => 404)]);
  // ids of another box, and those of nobody
  const foreign = [...pathsOf(box.slug, other.placed), ...pathsOf(box.slug, [{ messageId: 0, conversationId: 0 }])];
  expect(await answers(owner, [...foreign, '/webmail/nowhere', `/webmail/${box.slug}/conversations/x`])).toEqual(
    Array.from({ length: foreign.length + 2 }, () => 404),
  );
  await stranger.goto(`/webmail/${box.slug}`);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
  const nobody = await open(browser);
  expect((await nobody.request.get(own[1] ?? '')).status()).toBe(401);
  await nobody.goto(own[0] ?? '');
  await expect(nobody).toHaveURL(new RegExp(`/desk/sign-in\\?next=${encodeURIComponent(own[0] ?? '')}`));
  for (const page of [stranger, owner, nobody]) await page.context().close();
});

test('new mail comes into an open list and an open conversation', async ({ browser }) => {
  const box = await newBox(
    letter({ subject: 'First', text: 'The first one.', more: ['Message-ID: <a@river.example>'] }),
  );
  const list = await openBox(browser, box);
  const conversation = await openBox(browser, box);
  await conversation.getByRole('link', { name: 'First' }).click();
  await expect(conversation.getByRole('button', { name: 'Mark unread' })).toBeVisible();
  await deliver(box.slug, letter({ subject: 'Second', text: 'The second one.' }));
  await expect(list.getByRole('link', { name: 'Second' })).toBeVisible();
  await expect(list.getByRole('navigation', { name: /^Folders/ })).toContainText('1 unread');
  await deliver(
    box.slug,
    letter({ subject: 'Re: First', text: 'An answer to it.', more: ['References: <a@river.example>'] }),
  );
  await expect(conversation.getByText('An answer to it.').last()).toBeVisible();
  for (const page of [list, conversation]) await page.context().close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pages of a box are accessible and fit a small phone, ${colorScheme}`, async ({ browser }) => {
    test.slow();
    const box = await newBox(...threeLetters, release('Footbridge closed'));
    const page = await openBox(browser, box, { bypassCSP: true, colorScheme });
    const { conversationId } = box.placed.at(-1) ?? { conversationId: 0 };
    const conversation = `/webmail/${box.slug}/conversations/${conversationId}`;
    const paths = ['', '?folder=trash', '?q=zeppelin+is:blue'].map((query) => `/webmail/${box.slug}${query}`);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of ['/webmail', ...paths, conversation, '/webmail/nowhere']) {
        await page.goto(path);
        await checkAccess(page);
        if (width === 390) await checkNarrow(page);
      }
    }
    await page.goto(`${conversation}?sent=${box.placed.at(-1)?.messageId}`);
    // a frame in which nothing may run cannot be asked
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await checkNarrow(page);
    await page.context().close();
  });
}
