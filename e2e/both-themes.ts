import type AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules whose answer depends on the theme; whatever else axe looks at is the same page in either. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** What axe finds in an open page, in the light theme and in the dark one, in which it is left. */
export async function faultsInBothThemes(page: Page, axe: () => AxeBuilder): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const { violations: inLight } = await axe().analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const { violations: inDark } = await axe().withRules(rulesOfColour).analyze();
  return [
    ...inLight.map(({ id, nodes }) => `light: ${id}: ${nodes[0]?.html}`),
    ...inDark.map(({ id, nodes }) => `dark: ${id}: ${nodes[0]?.html}`),
  ];
}
