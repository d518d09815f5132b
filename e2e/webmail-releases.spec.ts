import type { Page } from '@playwright/test';
import { signIn } from '#testing/portal/sign-in.ts';
import { expect, test, unique } from './journey.ts';
import { deliver, letter, newBox } from './webmail.ts';
import { checkAccess, checkNarrow, lineOf, showUntil } from './wires.ts';

/** A press office that no other journey knows; mails of its domain are taken for signed. */
function newSender() {
  const name = unique('City').replace(/[^A-Za-z0-9]/g, '');
  const domain = `${name.toLowerCase().slice(0, 40)}.cedarfalls.example`;
  return { office: `Office ${name}`, domain, from: `${name} <press@${domain}>` };
}

const text = 'FOR IMMEDIATE RELEASE\r\n\r\nCEDAR FALLS - The river rose by two metres on Monday.\r\n\r\n###';
const open = (page: Page, slug: string, conversationId: number) =>
  page.goto(`/webmail/${slug}/conversations/${conversationId}`);

test('a sender is named a press office, and their release is taken and published as theirs', async ({ page }) => {
  const { office, domain, from } = newSender();
  const subject = unique('River rises');
  const { slug, name, placed } = await newBox(letter({ from, subject, text }));
  await signIn(page, 'editor');
  await open(page, slug, placed[0]?.conversationId ?? 0);
  await page.getByText('This sender is a press office').click();
  const form = page.getByRole('form', { name: 'This sender is a press office' });
  await form.getByLabel('Name').fill(office);
  await form.getByLabel(`Everybody’s at ${domain}`).check();
  await checkAccess(page);
  await checkNarrow(page);
  await form.getByRole('button', { name: 'Name it a press office' }).click();
  await expect(page.getByText(`News release of ${office}`)).toBeVisible();
  await showUntil(page, () =>
    expect(page.getByRole('link', { name: 'in the News Releases inbox' })).toBeVisible({ timeout: 1_000 }),
  );

  await page.goto('/desk/wires');
  await expect(page.getByRole('link', { name: subject })).toHaveCount(0);
  await page
    .getByRole('navigation', { name: 'Wire stories' })
    .getByRole('link', { name: /^News Releases/ })
    .click();
  await showUntil(page, () => expect(lineOf(page, subject)).toContainText(office, { timeout: 1_000 }));
  await checkAccess(page);
  await checkNarrow(page);
  await lineOf(page, subject)
    .getByRole('button', { name: /^Publish/ })
    .click();
  await expect(page.getByRole('link', { name: subject })).toHaveCount(0);

  // the mail leads to its story, and the story's item to the mail
  await open(page, slug, placed[0]?.conversationId ?? 0);
  await page.getByRole('link', { name: 'its story' }).click();
  await page.waitForURL('**/desk/stories/*');
  await page.goto('/desk/wires?tab=taken');
  await page.getByRole('link', { name: subject }).click();
  await page
    .getByRole('link', { name: 'Its own page' })
    .or(page.getByRole('link', { name: `Open in ${name}` }))
    .first()
    .click();
  await expect(page.getByRole('link', { name: `Open in ${name}` })).toHaveAttribute(
    'href',
    new RegExp(`/webmail/${slug}/`),
  );
  await page.goto('/calgary/local');
  await page.getByRole('link', { name: subject }).first().click();
  await expect(page.getByText(`News release: ${office} (${domain}, verified).`)).toBeVisible();
  await expect(page.getByText('rose by two metres')).toBeVisible();
});

test('what a known press office sends goes there by itself; what claims to be theirs stays in its box', async ({
  page,
}) => {
  const { office, domain } = newSender();
  const [real, forged] = [unique('Bridge opens'), unique('Bridge falls')];
  await signIn(page, 'editor');
  await page.goto('/desk/wires/offices/new');
  await checkAccess(page);
  await page.getByLabel('Senders').fill(`${domain}\npress@forged-${domain.replace('.cedarfalls.example', '.example')}`);
  await page.getByLabel('Name', { exact: true }).fill(office);
  await page.getByRole('button', { name: 'Add the press office' }).click();
  await page.waitForURL('**/desk/wires/feeds');
  await expect(page.getByRole('row', { name: office })).toContainText('No release has come yet.');
  await checkAccess(page);
  await checkNarrow(page);

  const { slug } = await newBox();
  const unsigned = `press@forged-${domain.replace('.cedarfalls.example', '.example')}`;
  const placed = await deliver(
    slug,
    letter({ from: `Press <press@${domain}>`, subject: real, text }),
    letter({ from: `Press <${unsigned}>`, subject: forged, text }),
  );
  await page.goto('/desk/wires?tab=releases');
  await showUntil(page, () => expect(lineOf(page, real)).toContainText(office, { timeout: 1_000 }));
  await expect(page.getByRole('link', { name: forged })).toHaveCount(0);
  await open(page, slug, placed[1]?.conversationId ?? 0);
  await expect(
    page.getByText(`It claims to be from a press office, ${office}, and is not signed by it.`),
  ).toBeVisible();
  await checkAccess(page);
});
