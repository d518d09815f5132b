import { expect, test, unique } from './journey.ts';
import {
  addWire,
  checkAccess,
  expectNoSidewaysScroll,
  fillRule,
  openRules,
  placeOf,
  ruleOf,
  takeFeed,
} from './wire-rules.ts';

// the rules are one list of the whole paper: nobody else changes it meanwhile, and each journey's rule is for its own
// wire only and goes again
test.describe.configure({ mode: 'serial' });

test('a rule is tried, saved, routes what comes, is changed, moved, switched off and removed', async ({ page }) => {
  const wire = await addWire('Flood watch at the weir', 'Bridge closes early');
  const name = unique('Floods');
  await openRules(page);
  await checkAccess(page);
  await page.getByRole('link', { name: 'Add a rule' }).click();
  await fillRule(page, { name, wire, words: 'flood\nhigh water' });
  await page.getByLabel('Is published by itself').check();
  await page.getByLabel('Kicker', { exact: true }).fill('High water');
  await checkAccess(page);

  await page.getByRole('button', { name: 'Try this rule' }).click();
  const trial = page.getByRole('region', { name: 'What it would have done' });
  await expect(trial.getByRole('heading')).toBeFocused();
  await expect(trial).toContainText(/It holds for 1 of \d+\. 1 would go another way than now\./);
  await expect(trial).toContainText('1 more published');
  const change = trial.getByRole('listitem').filter({ hasText: 'Flood watch at the weir' });
  await expect(change).toContainText(/waits in the inbox.*published by itself, kicker “High water”/);
  await expect(page.getByLabel('Name of the rule')).toHaveValue(name);
  await checkAccess(page);
  await trial.getByRole('button', { name: 'Save it as it was tried' }).click();

  const line = ruleOf(page, name);
  await expect(line).toContainText(
    `When the wire is ${wire.name} and the headline or the text has “flood” or “high water”: publish, kicker “High water”.`,
  );
  await takeFeed(wire, 'Flood reaches the market', 'Bakers meet');
  await page.goto(`/desk/wires?wire=${wire.id}&tab=taken`);
  const item = page.getByRole('listitem').filter({ hasText: 'Flood reaches the market' });
  await item.getByRole('link', { name }).click();
  await expect(ruleOf(page, name)).toBeInViewport();
  await page.goto(`/desk/wires?wire=${wire.id}`);
  await expect(page.getByRole('link', { name: 'Bakers meet' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Flood reaches the market' })).toHaveCount(0);

  await page.goto('/desk/wires/rules');
  await line.getByRole('link', { name: /^Change/ }).click();
  await expect(page.getByLabel('Words or phrases')).toHaveValue('flood\nhigh water');
  await page.getByLabel('Words or phrases').fill('flood');
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await expect(line).toContainText('has “flood”: publish');

  // by the keys alone: the focus goes with the rule
  const before = await placeOf(page, name);
  await line.getByRole('button', { name: /^Move up/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Moved up.')).toBeVisible();
  await expect.poll(() => placeOf(page, name)).toBe(before - 1);
  await expect(line.getByRole('button', { name: /^Move up/ })).toBeFocused();
  await line.getByRole('button', { name: /^Switch off/ }).focus();
  await page.keyboard.press('Enter');
  await expect(line.getByText('Off', { exact: true })).toBeVisible();
  await expect(line.getByRole('button', { name: /^Switch on/ })).toBeFocused();
  await takeFeed(wire, 'Flood is over');
  await page.goto(`/desk/wires?wire=${wire.id}`);
  await expect(page.getByRole('link', { name: 'Flood is over' })).toBeVisible();

  await page.goto('/desk/wires/rules');
  await line.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByText('Removed. The version before has it still')).toBeVisible();
  await expect(line).toHaveCount(0);
});

test('of two who save, the second is told, and loses nothing', async ({ page, context }) => {
  const wire = await addWire();
  const [first, second] = [unique('First'), unique('Second')];
  await openRules(page);
  const other = await context.newPage();
  for (const each of [page, other]) await each.goto('/desk/wires/rules/new');
  await fillRule(page, { name: first, wire, words: 'weir' });
  await fillRule(other, { name: second, wire, words: 'lock\nweir' });
  for (const each of [page, other]) await each.getByLabel('Is dropped').check();
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await expect(ruleOf(page, first)).toBeVisible();
  await other.getByRole('button', { name: 'Save the rule' }).click();
  await expect(other.getByText(/saved version \d+ of the rules meanwhile/)).toBeVisible();
  await expect(other.getByLabel('Words or phrases')).toHaveValue('lock\nweir');
  await other.getByRole('button', { name: 'Save the rule' }).click();
  await expect(ruleOf(other, second)).toBeVisible();
  await expect(ruleOf(other, first)).toBeVisible();

  // a list that is older than the rules says so, and is the one in force then
  await ruleOf(page, first)
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(page.getByText('Somebody has changed the rules meanwhile')).toBeVisible();
  for (const name of [first, second]) {
    await ruleOf(page, name)
      .getByRole('button', { name: /^Remove/ })
      .click();
    await expect(ruleOf(page, name)).toHaveCount(0);
  }
});

test('a version comes back as it was', async ({ page }) => {
  const wire = await addWire();
  const name = unique('Kept');
  await openRules(page);
  await page.getByRole('link', { name: 'Add a rule' }).click();
  await fillRule(page, { name, wire, words: 'kept' });
  await page.getByLabel('Is dropped').check();
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await ruleOf(page, name)
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(ruleOf(page, name)).toHaveCount(0);
  await page
    .getByRole('link', { name: /^Version/ })
    .nth(1)
    .click();
  await expect(ruleOf(page, name)).toBeVisible();
  await expect(page.getByText('These rules are not in force.')).toBeVisible();
  await checkAccess(page);
  await page.getByRole('button', { name: /^Go back to version/ }).click();
  await expect(page.getByRole('heading', { name: 'Rules', level: 1 })).toBeVisible();
  await ruleOf(page, name)
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(ruleOf(page, name)).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a rule is refused with what was typed, tried, saved, changed, moved, switched off and removed', async ({
    page,
  }) => {
    const wire = await addWire('Flood watch at the lock', 'Bakers meet again');
    const name = unique('Plain');
    await openRules(page);
    await page.getByRole('link', { name: 'Add a rule' }).click();
    await fillRule(page, { name, wire, words: 'flood\n?!' });
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await expect(page.getByRole('alert')).toContainText('Nothing was saved yet: say what it does.');
    await expect(page.getByLabel('Words or phrases')).toHaveValue('flood\n?!');
    await expect(page.getByText('“?!” is not a word')).toBeVisible();
    await page.getByLabel('Words or phrases').fill('flood');
    await page.getByLabel('Is dropped').check();
    await page.getByLabel('Stop: no later rule is asked').check();
    await page.getByRole('button', { name: 'Try this rule' }).click();
    const trial = page.getByRole('region', { name: 'What it would have done' });
    await expect(trial).toContainText('1 more dropped');
    await expect(trial).toContainText('Flood watch at the lock');

    // it is not as it was tried any more
    await page.getByLabel('Is dropped').check();
    await page.getByLabel('Words or phrases').fill('flood\nbakers');
    await page.getByRole('button', { name: 'Save it as it was tried' }).click();
    await expect(page.getByText('The rule was changed after it was tried.')).toBeVisible();
    await page.getByRole('button', { name: 'Try this rule' }).click();
    await expect(trial).toContainText('2 more dropped');
    await page.getByRole('button', { name: 'Save it as it was tried' }).click();

    const line = ruleOf(page, name);
    await takeFeed(wire, 'Bakers win');
    await page.goto(`/desk/wires?wire=${wire.id}&tab=dropped`);
    await expect(
      page.getByRole('listitem').filter({ hasText: 'Bakers win' }).getByRole('link', { name }),
    ).toBeVisible();
    await page.goto('/desk/wires/rules');
    await line.getByRole('link', { name: /^Copy/ }).click();
    await expect(page.getByLabel('Name of the rule')).toHaveValue(`${name}, copy`);
    await page.getByRole('link', { name: 'All rules' }).click();
    await line.getByRole('link', { name: /^Change/ }).click();
    await page.getByLabel('Waits in the inbox').check();
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await expect(line).toContainText('leave in the inbox; stop');
    const before = await placeOf(page, name);
    await line.getByRole('button', { name: /^Move up/ }).click();
    expect(await placeOf(page, name)).toBe(before - 1);
    await line.getByRole('button', { name: /^Switch off/ }).click();
    await expect(line.getByText('Off', { exact: true })).toBeVisible();
    await line.getByRole('button', { name: /^Remove/ }).click();
    await expect(line).toHaveCount(0);
  });
});

test('a narrow window shows all of it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openRules(page);
  await expectNoSidewaysScroll(page);
  await page.goto('/desk/wires/rules/new');
  await expectNoSidewaysScroll(page);
  await page.getByLabel('Name of the rule').fill('Narrow');
  await page.getByLabel('Is dropped').check();
  await page.getByRole('button', { name: 'Try this rule' }).click();
  await expect(page.getByRole('region', { name: 'What it would have done' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await checkAccess(page);
});

test('a reporter reads the rules, and changes none', async ({ page }) => {
  await openRules(page, 'reporter');
  await expect(page.locator('.rule-line').first()).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Add a rule' })).toHaveCount(0);
  await page.goto('/desk/wires/rules/new');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
});
