import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIRequestContext, type Browser, chromium, request } from '@playwright/test';
import { inheritedEnv } from '#lib/env.ts';
import { leadStory, pathOf, readerPages } from '#testing/portal/reader-pages.ts';
import { browserPath, running } from '#testing/portal/running.ts';
import start from '#testing/portal/start-portal.ts';

/** The demo newsroom's paper, served as readers get it, and what an instrument needs to look at it. */
export type DemoPaper = {
  url: string;
  request: APIRequestContext;
  /** Chromium, for what is measured in a page. */
  browser: Browser;
  /** Every kind of page a reader can come to, each as an address. */
  pages: readonly NamedPage[];
  /** The address of every public story. */
  stories: readonly string[];
  /** The three mails that readers get, in English and in French, as `.eml` files. */
  mails: readonly string[];
  /** A folder for whatever an instrument writes. */
  dir: string;
};

export type NamedPage = { name: string; url: string };

/** Serves the demo to `use`, then takes everything down again. */
export async function withDemoPaper<T>(use: (paper: DemoPaper) => Promise<T>): Promise<T> {
  const stop = await start();
  const dir = await mkdtemp(join(tmpdir(), 'action-news-instruments-'));
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu'] });
  const { url } = running();
  const client = await request.newContext({ baseURL: url });
  try {
    const pages: NamedPage[] = [];
    for (const page of readerPages) {
      pages.push({ name: page.name, url: new URL(await pathOf(page, client), url).href });
    }
    const [stories, mails] = [await listStories(client), await writeMails(client, join(dir, 'mails'))];
    return await use({ url, request: client, browser, pages, stories, mails, dir });
  } finally {
    await client.dispose();
    await browser.close();
    await stop();
    await rm(dir, { recursive: true, force: true });
  }
}

async function listStories(client: APIRequestContext): Promise<string[]> {
  const index = await (await client.get('/sitemap.xml')).text();
  const maps = locationsIn(index).filter((location) => location.includes('/sitemaps/stories-'));
  const texts = await Promise.all(maps.map(async (map) => (await client.get(map)).text()));
  return texts.flatMap(locationsIn);
}

const locationsIn = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => location);

/** In a process of its own, as the operator's command line would. */
async function writeMails(client: APIRequestContext, dir: string): Promise<string[]> {
  await mkdir(dir);
  const script = join(import.meta.dirname, 'write-mails.ts');
  const child = spawn(process.execPath, [script, dir, await leadStory(client)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...inheritedEnv(), DATA_DIR: running().dataDir },
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the mails were not written: code ${code}`);
  return (await readdir(dir)).filter((name) => name.endsWith('.eml')).map((name) => join(dir, name));
}
