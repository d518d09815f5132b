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
