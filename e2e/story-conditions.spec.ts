import { runBeside } from '#testing/portal/run-beside.ts';
import { signIn } from '#testing/portal/sign-in.ts';
import { begin, open, save } from './desk.ts';
import { expect, test, unique } from './journey.ts';

const tellWeather = (celsius: number) => runBeside('tell-weather.ts', 'sherbrooke', String(celsius));

test('the weather in a story is live for its readers, without a script', async ({ browser }) => {
  test.slow();
  await tellWeather(-8);
  const headline = `Snow by the weekend ${unique('conditions')}`;
  const editor = await open(browser);
  await signIn(editor, 'editor');
  await begin(editor, headline);
  await editor.getByLabel('Sherbrooke').check();
  await editor.getByRole('textbox', { name: 'Body' }).click();
  await editor.keyboard.type('More snow is on its way.');

  // by keys alone
  const conditions = editor.getByRole('toolbar').getByRole('button', { name: 'Conditions', exact: true });
  await conditions.focus();
  await editor.keyboard.press('Enter');
  const dialog = editor.getByRole('dialog', { name: 'Choose conditions' });
  await dialog.getByLabel('Place').selectOption('Sherbrooke');
  const weather = dialog.getByRole('button', { name: /−8\s°C/ });
  await weather.focus();
  await editor.keyboard.press('Enter');
  const block = editor.getByRole('region', { name: 'Conditions', exact: true });
  await expect(block.getByLabel('Live for')).toBeFocused();
  await block.getByLabel('Live for').selectOption('2 days');
  await save(editor);
  await editor.getByRole('button', { name: 'Publish now' }).click();
  await expect(editor.getByText('Published.', { exact: true })).toBeVisible();
  const address = await editor.getByRole('link', { name: 'See it as readers do' }).getAttribute('href');

  const reader = await open(browser, { javaScriptEnabled: false });
  await reader.goto(address ?? '');
  const shown = reader.locator('.conditions');
  await expect(shown).toContainText('−8\u00a0°C (18\u00a0°F)');
  await tellWeather(-3);
  await expect(async () => {
    await reader.reload();
    await expect(shown).toContainText('−3\u00a0°C (27\u00a0°F)', { timeout: 500 });
  }).toPass();
  // what was taken is what others are told
  const feed = await (await reader.request.get('/feeds/sherbrooke.json')).text();
  expect(feed).toContain('−8\u00a0°C (18\u00a0°F)');
  expect(feed).not.toContain('−3\u00a0°C');
});
