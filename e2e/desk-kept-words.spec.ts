import { signIn } from '#testing/portal/sign-in.ts';
import { begin, open, save } from './desk.ts';
import { expect, test, unique } from './journey.ts';

test('words save themselves, and those of a crash are offered back', async ({ browser }) => {
  const page = await open(browser);
  await signIn(page, 'reporter');
  await begin(page, `Crash ${unique('crash')}`);
  await save(page);
  await page.getByLabel('Kicker').fill('Saved by itself');
  await expect(page.getByText('Changes not saved yet')).toBeVisible();
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Kicker')).toHaveValue('Saved by itself');
  await expect(page.getByText(/^Words of yours/)).toHaveCount(0);

  // nothing reaches the server any more, and the tab dies; the address is one that would be refused as it stands
  await page.route('**/desk/stories/*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.getByLabel('Web address').fill('half-');
  await page.getByLabel('Deck').fill('Never sent.');
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('Never sent.');
  const again = await page.context().newPage();
  const { pathname } = new URL(page.url());
  await page.close();
  await again.goto(pathname);
  await expect(again.getByText(/^Words of yours/)).toBeVisible();
  await expect(again.getByLabel('Deck')).toHaveValue('');
  await again.getByRole('button', { name: 'Put them in the editor' }).click();
  await expect(again.getByLabel('Deck')).toHaveValue('Never sent.');
  await again.context().close();
});

test('a session that ends while somebody writes takes neither the page nor the words away', async ({ browser }) => {
  const page = await open(browser);
  await signIn(page, 'reporter');
  await begin(page, `Signed out ${unique('session')}`);
  await save(page);
  const elsewhere = await open(browser, { storageState: await page.context().storageState() });
  await elsewhere.goto('/desk');
  await elsewhere.getByRole('button', { name: 'Sign out' }).click();
  await elsewhere.waitForURL('**/desk/sign-in');
  await elsewhere.context().close();

  await page.getByLabel('Deck').fill('Typed after the session had ended.');
  await expect(page.getByText(/^Not saved: You are signed out/)).toBeVisible();
  await expect(page.getByLabel('Deck')).toHaveValue('Typed after the session had ended.');
  const tab = await page.context().newPage();
  await signIn(tab, 'reporter');
  await tab.close();
  await save(page);
  await page.reload();
  await expect(page.getByLabel('Deck')).toHaveValue('Typed after the session had ended.');
  await page.context().close();
});

test('what is typed into a form is asked after, kept, and given back to nobody else', async ({ browser }) => {
  const page = await open(browser);
  await signIn(page, 'editor');
  await page.goto('/desk/topics');
  const name = page.getByRole('textbox', { name: 'Name' }).last();
  const topic = unique('Topic');
  await name.fill(topic);
  // the server is not reached: the form stays as it is
  await page.route('**/desk/topics', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.getByRole('button', { name: 'Add the topic' }).click();
  await expect(page.getByText(/^The server could not be reached/)).toBeVisible();
  await expect(name).toHaveValue(topic);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(
    page.getByRole('form', { name: 'Sign out' }).getByText(/^The server could not be reached/),
  ).toBeVisible();
  await expect(name).toHaveValue(topic);
  await page.unroute('**/desk/topics');
  // signing out asks; and going away keeps it
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(name).toHaveValue(topic);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/desk/sign-in');

  const offer = page.getByText(/^Words of yours from/);
  await signIn(page, 'administrator');
  await page.goto('/desk/topics');
  await expect(page.getByRole('button', { name: 'Add the topic' })).toBeVisible();
  await page.waitForFunction(() => sessionStorage.getItem('desk.tab') !== null);
  await expect(offer).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/desk/sign-in');
  await signIn(page, 'editor');
  await page.goto('/desk/topics');
  await expect(offer).toBeVisible();
  await page.getByRole('button', { name: 'Put them in the form' }).click();
  await expect(name).toHaveValue(topic);
  await page.getByRole('button', { name: 'Add the topic' }).click();
  await expect(page.getByText('The topic is there now.')).toBeVisible();
  await expect(name).toHaveValue('');
  await page.reload();
  await expect(page.getByRole('rowheader', { name: topic })).toBeVisible();
  await page.context().close();
});

test('two new stories in two tabs are two drafts, and both are found when the tabs are closed', async ({ browser }) => {
  const list = await open(browser);
  await signIn(list, 'reporter');
  const headline = unique('The first of two');
  const body = unique('Words without a headline');
  const [first, second] = [await list.context().newPage(), await list.context().newPage()];
  for (const tab of [first, second]) await tab.goto('/desk/stories/new');
  await first.getByLabel('Headline').fill(headline);
  await second.getByRole('textbox', { name: 'Body' }).click();
  await second.keyboard.type(body);
  for (const tab of [first, second]) await expect(tab.getByText(/^Saved \d/).first()).toBeVisible();
  // other people of this desk begin stories without a headline too
  await expect(second).toHaveURL(/\/desk\/stories\/\d+$/);
  const { pathname } = new URL(second.url());
  for (const tab of [first, second]) await tab.close({ runBeforeUnload: true });

  await list.goto('/desk?mine=1');
  await expect(list.getByText(/^Words of yours/)).toHaveCount(0);
  const untitled = list
    .getByRole('link', { name: /^Untitled, begun at \d+:\d+ .* by / })
    .and(list.locator(`[href="${pathname}"]`));
  await expect(untitled).toBeVisible();
  await list.getByRole('link', { name: headline }).click();
  await expect(list.getByLabel('Headline')).toHaveValue(headline);
  // leaving made a version of it
  await expect(list.getByText(/^Saved by/)).toBeVisible();
  await list.goBack();
  await untitled.click();
  await expect(list.getByRole('textbox', { name: 'Body' })).toHaveText(body);
  await list.context().close();
});

test('a new story that is left without a word leaves nothing behind', async ({ browser }) => {
  const page = await open(browser);
  await signIn(page, 'reporter');
  await begin(page, 'x');
  await expect(page).toHaveURL(/\/desk\/stories\/\d+$/);
  const { pathname } = new URL(page.url());
  await page.getByLabel('Headline').fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).focus();
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Stories', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Stories' })).toBeVisible();
  await expect.poll(async () => (await page.request.get(pathname)).status()).toBe(404);
  await page.context().close();
});

test('words that never reached the server are named on the list, and lead to where they are offered', async ({
  browser,
}) => {
  const list = await open(browser);
  await signIn(list, 'reporter');
  const [offline, other] = [await list.context().newPage(), await list.context().newPage()];
  const headline = unique('Never stored');
  await offline.goto('/desk/stories/new');
  await other.goto('/desk/stories/new');
  await offline.route('**/desk/stories/*', (route) => route.abort());
  await offline.getByLabel('Headline').fill(headline);
  await expect(offline.getByText(/^Not saved: the server cannot be reached/)).toBeVisible();
  const named = list.getByRole('region', { name: 'Words that only this browser has' });
  await list.goto('/desk');
  await expect(list.getByRole('heading', { name: 'Stories' })).toBeVisible();
  // as long as somebody has them open they are not lost
  await expect(named).toHaveCount(0);
  await offline.close();
  await other.close();

  await list.reload();
  await named.getByRole('link', { name: headline }).click();
  await list.getByRole('button', { name: 'Put them in the editor' }).click();
  await expect(list.getByLabel('Headline')).toHaveValue(headline);
  await expect(list.getByText(/^Saved \d/).first()).toBeVisible();
  await list.goto('/desk');
  await expect(list.getByRole('link', { name: headline })).toBeVisible();
  await expect(named).toHaveCount(0);
  await list.context().close();
});

test('what is typed while the line is down for a minute is saved when it is there again', async ({ browser }) => {
  const page = await open(browser);
  await signIn(page, 'reporter');
  await page.clock.install();
  await begin(page, unique('Line down'));
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible();
  await page.context().setOffline(true);
  await page.getByLabel('Deck').fill('Typed without a line.');
  await expect(page.getByText(/^Not saved: the server cannot be reached. It is tried again/)).toBeVisible();
  await page.clock.fastForward('01:00');
  await page.getByLabel('Kicker').fill('Still down');
  await expect(page.getByText(/^Not saved: the server cannot be reached/)).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Deck')).toHaveValue('Typed without a line.');
  await expect(page.getByLabel('Kicker')).toHaveValue('Still down');
  await page.context().close();
});
