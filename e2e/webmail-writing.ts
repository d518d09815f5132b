import type { Browser, Page } from '@playwright/test';
import { dayMs, now } from '#lib/clock.ts';
import { expect, unique } from './journey.ts';
import { letter, newBox, openBox } from './webmail.ts';

/** A letter of somebody's that no other journey writes to, and the box that it lies in. */
export async function letterFrom(name: string) {
  const address = `${unique(name.toLowerCase())}@reader.example`;
  const messageId = `${unique('letter')}@reader.example`;
  const box = await newBox(
    letter({
      from: `${name} Bell <${address}>`,
      subject: 'Ice on the river',
      text: 'The river froze on Monday.',
      more: [`Message-ID: <${messageId}>`],
    }),
  );
  const { conversationId } = box.placed[0] ?? { conversationId: 0 };
  return { box, address, messageId, conversation: `/webmail/${box.slug}/conversations/${conversationId}` };
}

export const body = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true });
export const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });
export const leaving = (page: Page) => page.getByRole('form', { name: 'On its way' });
export const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d$/ });

/** Has it leave in forty days, so that it stays on its way. */
export async function sendLater(page: Page): Promise<void> {
  const at = page.getByLabel(/^When it leaves/);
  if (!(await at.isVisible())) await page.getByText('Send later').click();
  const day = new Date(now().getTime() + 40 * dayMs).toISOString().slice(0, 10);
  await at.fill(`${day}T08:00`);
  await page.getByRole('button', { name: 'Send then' }).click();
}

export async function openAt(
  browser: Browser,
  { box, conversation }: Awaited<ReturnType<typeof letterFrom>>,
  options = {},
) {
  const page = await openBox(browser, box, options);
  await page.goto(conversation);
  await expect(page.getByRole('button', { name: 'Keys' })).toBeEnabled();
  return page;
}
