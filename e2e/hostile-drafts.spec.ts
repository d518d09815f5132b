import { machineNowMs } from '#lib/clock.ts';
import { signIn } from '#testing/portal/sign-in.ts';
import { begin, open } from './desk.ts';
import { badLinks, strangersInEditor, watchForHarm } from './harm.ts';
import { expect, test } from './journey.ts';

/** What somebody with the browser's tools may write into the storage, under the name of a tab that is gone. */
const drafts: readonly ((words: object) => string)[] = [
  () => '{"not": "JSON',
  () => '[{"atMs":1e300,"value":{"headline":{"toString":"x"}}}]',
  () => `[{"atMs":-1e300,"value":${'['.repeat(5_000)}${']'.repeat(5_000)}}]`,
  (words) => keptAs({ ...words, language: '"><script>', bylines: ['<img src=x onerror=alert(1)>'], topicIds: [-1] }),
  (words) => keptAs({ ...words, base: { ...words, body: [{ type: 'table' }] }, key: '../../evil' }),
  (words) =>
    keptAs({
      ...words,
      headline: '<script>alert(1)</script>',
      leadPicture: { mediaId: 'https://evil.example/a.png', caption: '<img src=x>', credit: '', alt: '"onerror="' },
      wire: { supplier: 'x', feedName: 'x', originalUrl: 'javascript:alert(1)', copyright: 'x', canonical: true },
      body: [
        { type: 'paragraph', text: [{ text: 'linked', href: 'javascript:alert(1)' }] },
        { type: 'paragraph', text: [{ text: 'to a story', href: 'story:9999999999' }] },
        { type: 'linkCard', href: 'data:text/html,x', headline: 'A card', summary: 'x' },
        { type: 'embed', href: 'https://evil.example/', title: 'A film' },
        { type: 'image', picture: { mediaId: 'https://evil.example/b.png', caption: 'A picture' } },
        { type: 'table', rows: 'x', caption: 'A table' },
        { type: 'table', rows: [['<img src=x onerror=alert(1)>']], caption: '', headRow: true },
        { type: 'formBlock', attrs: { block: { type: 'gallery' } } },
        { type: '__proto__', html: '<img src=x onerror=alert(1)>' },
      ],
    }),
];

const keptAs = (value: object) => JSON.stringify([{ atMs: machineNowMs(), value }]);

test('what was written into the browser’s storage by hand comes into the editor as words, and harms no page', async ({
  browser,
}) => {
  const page = await open(browser);
  const harm = watchForHarm(page);
  const body = page.getByRole('textbox', { name: 'Body' });
  await signIn(page, 'editor');
  await begin(page, 'Kept');
  // nothing is stored, so that the browser keeps it
  await page.route('**/desk/stories/**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.getByLabel('Deck').fill('Kept in this browser.');
  const kept = () =>
    page.evaluate(() => Object.entries(localStorage).find(([, value]) => value.includes('Kept in this')));
  await expect.poll(kept).toBeTruthy();
  const [key = '', value = ''] = (await kept()) ?? [];
  const words: object = JSON.parse(value)[0].value;
  // the last alone: it is the one that is offered and put back
  for (const together of [drafts.slice(0, -1), drafts.slice(-1)]) {
    await page.goto('/desk/topics');
    await page.evaluate(
      ([shelf, ...texts]) => {
        localStorage.clear();
        for (const what of ['story%20new', 'story%20..%2F..%2Fevil'])
          for (const [tab, text] of texts.entries()) localStorage.setItem(`${shelf}/${what}/gone${tab}`, text);
      },
      [key.split('/').slice(0, 2).join('/'), ...together.map((draft) => draft(words))],
    );
    await page.goto('/desk');
    await expect(page.getByRole('link', { name: 'New story' })).toBeVisible();
    expect(await badLinks(page)).toEqual([]);
    await page.goto('/desk/stories/new');
    await expect(body).toBeVisible();
    expect(await strangersInEditor(page)).toEqual([]);
  }
  await page.getByText('Look at them').click();
  await page.getByRole('button', { name: 'Put them in the editor' }).click();
  await expect(body).toContainText('linked');
  await expect(body).toContainText('A picture');
  await expect(body.locator('a[href^="javascript"], a[href^="data"]')).toHaveCount(0);
  expect(await strangersInEditor(page)).toEqual([]);
  expect(harm).toEqual([]);
  await page.context().close();
});
