import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { projectPath } from '#lib/project.ts';
import { findBrowser } from '#testing/portal/browser.ts';
import { startPortal } from '#testing/portal/portal-process.ts';
import { runProgram } from './steps.ts';

/** `npm run screenshots`: the README's pictures, from a demo newsroom of their own. */
const folder = projectPath('docs', 'screenshots');

/** The worker makes the widths of a new paper's pictures one after the other: this may take minutes. */
const mostTries = 120;
const betweenTriesMs = 2000;

await runProgram(async () => {
  const dir = await mkdtemp(join(tmpdir(), 'action-news-pictures-'));
  await chmod(dir, 0o711);
  const portal = await startPortal({ DATA_DIR: dir });
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    await mkdir(folder, { recursive: true });
    await take(browser, 'front-1280-light', { width: 1280, height: 1500, url: `${portal.url}/calgary` });
    await take(browser, 'front-360-light', { width: 360, height: 900, url: `${portal.url}/santa-barbara` });
    await take(browser, 'section-1280-light', { width: 1280, height: 1200, url: `${portal.url}/calgary/local` });
    const story = await leadStory(portal.url);
    await take(browser, 'story-1280-light', { width: 1280, height: 1500, url: story });
    await take(browser, 'story-360-dark', { width: 360, height: 900, url: story, dark: true });
    await take(browser, 'weather-1280-light', { width: 1280, height: 1300, url: `${portal.url}/calgary/weather` });
    await take(browser, 'weather-360-dark', {
      width: 360,
      height: 740,
      url: `${portal.url}/calgary/weather`,
      dark: true,
    });
    const traffic = `${portal.url}/santa-barbara/traffic`;
    await take(browser, 'traffic-1280-light', { width: 1280, height: 1200, url: traffic });
    await take(browser, 'traffic-360-light', { width: 360, height: 740, url: traffic });
    const search = `${portal.url}/search?q=winter&edition=calgary`;
    await take(browser, 'search-1280-light', { width: 1280, height: 1200, url: search });
    await takeDesk(browser, portal.url, dir, /-(\d+)$/.exec(story)?.[1] ?? '');
  } finally {
    await browser.close();
    await portal.stop();
    await rm(dir, { recursive: true, force: true });
  }
  return 0;
});
process.exit();

type View = { width: number; height: number; url: string; dark?: boolean };

async function take(browser: Browser, name: string, { width, height, url, dark = false }: View): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' });
  await openWhole(page, url);
  await save(page, name);
  await page.close();
}

/** Opens a page, again and again until each of its pictures is there in the widths and formats readers get. */
async function openWhole(page: Page, url: string): Promise<void> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    await page.goto(url, { waitUntil: 'networkidle' });
    if (await page.evaluate(allPicturesShown)) return;
    await page.waitForTimeout(betweenTriesMs);
  }
  throw new Error(`${url} still has pictures without their variants`);
}

/** Runs in the page. */
async function allPicturesShown(): Promise<boolean> {
  const images = [...document.images];
  for (const image of images) image.loading = 'eager';
  const loaded = await Promise.all(
    images.map((image) =>
      image.decode().then(
        () => true,
        () => false,
      ),
    ),
  );
  return images.every((image, place) => loaded[place] && image.parentElement?.querySelector('source') !== null);
}

async function takeDesk(browser: Browser, url: string, dir: string, storyId: string): Promise<void> {
  const lines = (await readFile(join(dir, 'first-run.txt'), 'utf8'))
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const [, email = '', password = ''] = lines.find(([role]) => role === 'editor') ?? [];
  const page = await browser.newPage({ viewport: { width: 1280, height: 1100 } });
  await page.goto(`${url}/desk/sign-in`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/desk');
  await save(page, 'desk-1280-light');
  await page.goto(`${url}/desk/stories/${storyId}`, { waitUntil: 'networkidle' });
  await save(page, 'editor-1280-light');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${url}/webmail/news`);
  await save(page, 'webmail-1280-light');
  await page.getByRole('link', { name: /^My mother and the 97/ }).click();
  await page.waitForURL('**/conversations/*');
  await save(page, 'conversation-1280-light');
  await page.close();
}

/** Pictures of a page are mostly flat: 256 colours are enough and a quarter of the bytes. */
async function save(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  const shot = await page.screenshot();
  await sharp(shot)
    .png({ palette: true, effort: 10 })
    .toFile(join(folder, `${name}.png`));
  console.log(`docs/screenshots/${name}.png`);
}

async function leadStory(url: string): Promise<string> {
  const front = await (await fetch(`${url}/calgary`)).text();
  return url + (/href="(\/story\/[^"]+)"/.exec(front)?.[1] ?? '/');
}
