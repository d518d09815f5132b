import { once } from 'node:events';
import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';

export type Audit = {
  /** 0 to 100 by category: performance, accessibility, best-practices, seo. */
  scores: Record<string, number>;
  /** What cost a category points, in Lighthouse's words. */
  faults: string[];
};

/** Runs Lighthouse as a mid-range phone on a slow line would see each page, one after another in one browser. */
export async function auditPages(
  urls: readonly string[],
  { executablePath, categories }: { executablePath: string; categories: string[] },
): Promise<Map<string, Audit>> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    // as readers have it
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', `--remote-debugging-port=${port}`],
  });
  try {
    const audits = new Map<string, Audit>();
    for (const url of urls) audits.set(url, await auditPage(url, port, categories));
    return audits;
  } finally {
    await browser.close();
  }
}

async function auditPage(url: string, port: number, onlyCategories: string[]): Promise<Audit> {
  // whether going back shows the page from memory counts in no category
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories,
    onlyAudits: ['bf-cache'],
  });
  if (!result) throw new Error(`Lighthouse has no answer for ${url}`);
  const { categories, audits } = result.lhr;
  const faults = Object.values(categories).flatMap((category) =>
    category.auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      return weight > 0 && audit && audit.score !== null && audit.score < 1
        ? [`${category.id}: ${audit.title} ${audit.displayValue ?? ''}`.trim()]
        : [];
    }),
  );
  if (audits['bf-cache']?.score !== 1) faults.push(`going back: ${audits['bf-cache']?.title}`);
  const scores = Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]);
  return { scores: Object.fromEntries(scores), faults };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
