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

test('two new stories in two tabs keep their words apart', async ({ browser }) => {
  const first = await open(browser);
  await signIn(first, 'reporter');
  await begin(first, 'The first of two');
  const second = await first.context().newPage();
  await second.goto('/desk/stories/new');
  await second.getByLabel('Headline').fill('The second of two');
  for (const words of ['The first of two', 'The second of two']) {
    await expect.poll(() => second.evaluate(() => JSON.stringify(localStorage))).toContain(words);
  }
  await second.close();
  const third = await first.context().newPage();
  await third.goto('/desk/stories/new');
  await third.getByText('Look at them').click();
  await expect(third.getByText('The second of two')).toBeVisible();
  await third.getByRole('button', { name: 'Drop them' }).click();
  await expect(third.getByText(/^Words of yours/)).toHaveCount(0);
  await third.close();
  await first.reload();
  await expect(first.getByText(/^Words of yours/)).toBeVisible();
  await first.getByRole('button', { name: 'Put them in the editor' }).click();
  await expect(first.getByLabel('Headline')).toHaveValue('The first of two');
  await first.context().close();
});
