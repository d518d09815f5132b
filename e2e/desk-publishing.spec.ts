import { signIn } from '#testing/portal/sign-in.ts';
import { begin, open, save } from './desk.ts';
import { expect, test, unique } from './journey.ts';

test('the server says when readers will have a story, and that other words go out than these', async ({ browser }) => {
  // a browser whose zone data cannot be relied on, far away
  const page = await open(browser, { timezoneId: 'Asia/Kolkata' });
  await page.addInitScript(() => {
    const { DateTimeFormat } = Intl;
    const broken = { construct: () => Reflect.construct(DateTimeFormat, ['en', { timeZone: 'Asia/Kolkata' }]) };
    Intl.DateTimeFormat = new Proxy(DateTimeFormat, broken);
  });
  await signIn(page, 'editor');
  await begin(page, `Later ${unique('later')}`);
  await page.getByLabel('Santa Barbara').check();
  await page.getByRole('textbox', { name: 'Body' }).click();
  await page.keyboard.type('Not yet.');
  await expect(page.getByRole('button', { name: 'Publish now' })).toBeVisible();
  await page.getByText('Not at once').click();
  await page.getByLabel('When').fill('2040-05-06T17:05');
  await page.getByLabel('Embargo until').fill('2040-05-06T18:30');
  const later = page.getByRole('button', { name: /^Publish on Sun, May 6, 2040 at 18:30 Santa Barbara time$/ });
  await later.click();
  await expect(
    page.getByText(/^Scheduled: readers see it on Sun, May 6, 2040 at 18:30 Santa Barbara time/),
  ).toBeVisible();
  await expect(page.getByText(/^Version 1 goes out on Sun, May 6, 2040 at 18:30 Santa Barbara time\.$/)).toBeVisible();

  await page.getByLabel('Deck').fill('Words of later.');
  await save(page);
  const fault = /^Version \d+ goes out on Sun, May 6, 2040 at 18:30 Santa Barbara time, not these words/;
  await expect(page.getByText(fault)).toHaveCount(2);
  const asked = page.waitForEvent('dialog');
  const left = page.getByRole('link', { name: 'Stories', exact: true }).click();
  await (await asked).dismiss();
  await left;
  await page
    .getByRole('button', { name: /^Let these words go out on Sun, May 6, 2040 at 18:30 Santa Barbara/ })
    .click();
  await expect(page.getByText(/^These words go out on Sun, May 6, 2040 at 18:30/)).toBeVisible();
  await expect(page.getByText(fault)).toHaveCount(0);

  // a time that the clocks there leave out
  await page.getByLabel('When').fill('2040-03-11T02:30');
  await page.getByLabel('Embargo until').fill('');
  await page.getByRole('button', { name: /^Publish on/ }).click();
  await expect(page.getByText(/There is no 02:30 in Santa Barbara on 2040-03-11/)).toBeVisible();
  await page.getByLabel('Embargo until').fill('2040-05-06T18:30');
  await page.getByRole('button', { name: 'Unschedule' }).click();
  await expect(page.getByText('A draft: only the desk sees it.')).toBeVisible();
  await expect(page.getByLabel('Embargo until')).toHaveValue('2040-05-06T18:30');
  // the button that was pressed is gone; whoever works by keyboard is still at the panel
  await expect(page.getByRole('region', { name: 'Where it stands' })).toBeFocused();
  await page.context().close();
});

test('a time that is typed while a story is stored for the first time stays', async ({ browser }) => {
  const page = await open(browser);
  await signIn(page, 'editor');
  await page.goto('/desk/stories/new');
  let answer = () => {};
  const typed = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/desk/stories/new', async (route) => {
    if (route.request().method() === 'POST') await typed;
    await route.continue();
  });
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByLabel('Headline').fill(`Typed ${unique('typed')}`);
  await sent;
  await page.getByText('Not at once').click();
  await page.getByLabel('When').fill('2040-05-06T17:05');
  answer();
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible();
  await expect(page.getByLabel('When')).toHaveValue('2040-05-06T17:05');
  await page.context().close();
});
