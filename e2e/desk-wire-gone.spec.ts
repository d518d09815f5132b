import { readFile } from 'node:fs/promises';
import { runBeside } from '#testing/portal/run-beside.ts';
import { running } from '#testing/portal/running.ts';
import { signIn } from '#testing/portal/sign-in.ts';
import { expect } from './journey.ts';
import { newStories, test } from './supplier.ts';
import { addWire, checkAccess, checkNarrow, lineOf, showUntil } from './wires.ts';

test('a server that is gone is told of at the desk, its stories stay, and it heals by itself', async ({
  page,
  begin,
}) => {
  test.slow();
  const { ferry, market, bulletin } = newStories();
  const [gone, paused] = [await begin([ferry]), await begin([market])];
  await signIn(page, 'editor');
  for (const supplier of [gone, paused]) {
    await page.goto(`/desk/wires/feeds/new?url=${encodeURIComponent(supplier.feed)}`);
    await addWire(page);
  }
  const rowOf = ({ name }: { name: string }) => page.getByRole('row', { name });
  for (const supplier of [gone, paused])
    await showUntil(page, () => expect(rowOf(supplier)).toContainText('It brought its last story', { timeout: 500 }));
  await rowOf(paused).getByRole('button', { name: 'Pause' }).press('Enter');
  await expect(rowOf(paused)).toContainText('It is paused: nobody asks it.');
  const asked = paused.timesAsked();
  const said = (await readLog()).length;

  await gone.stop();
  // the paused one has been due for longer: it would be asked first
  for (const { name } of [paused, gone]) await runBeside('make-wire-due', `${name}: Local`);
  await showUntil(page, () => expect(rowOf(gone)).toContainText('Failing', { timeout: 500 }));
  await expect(rowOf(gone)).toContainText('The server cannot be reached. It last answered');
  await expect(rowOf(paused)).toContainText('It is paused: nobody asks it.');
  expect(paused.timesAsked()).toBe(asked);
  await checkNarrow(page);
  await checkAccess(page);
  const inbox = await page.context().newPage();
  await inbox.goto(
    (await rowOf(gone)
      .getByRole('link', { name: `${gone.name}: Local`, exact: true })
      .getAttribute('href')) ?? '',
  );
  await expect(lineOf(inbox, ferry.headline)).toBeVisible();
  expect((await inbox.goto('/calgary'))?.status()).toBe(200);

  gone.tell([bulletin, ferry]);
  await gone.start();
  await runBeside('make-wire-due', `${gone.name}: Local`);
  await showUntil(page, () => expect(rowOf(gone)).toContainText('Working', { timeout: 500 }));
  await expect(rowOf(gone)).not.toContainText('cannot be reached');
  await rowOf(paused).getByRole('button', { name: 'Resume' }).press('Enter');
  await expect.poll(paused.timesAsked, { timeout: 30_000 }).toBeGreaterThan(asked);
  const lines = (await readLog()).slice(said).split('\n');
  expect(lines.filter((line) => /wires|fetch|127\.0\.0\.1/.test(line) && /\bat .+:\d+:\d+/.test(line))).toEqual([]);
});

/** What the portal has said since it was ready. */
const readLog = () => readFile(running().logFile, 'utf8');
