import { type Browser, chromium } from '@playwright/test';
import { fetchText, size } from './ask.ts';
import { print, round } from './figure.ts';

/** Bytes of a cold page view without pictures: the document and what it names, compressed as each server does. */
export async function compareWeight(page: string, own: string, rival: string): Promise<void> {
  const [ours, theirs] = [await weigh(own), await weigh(rival)];
  print({
    figure: `${page}: bytes of a cold view without pictures, press ÷ next start`,
    ratio: round((ours.html + ours.css + ours.js) / (theirs.html + theirs.css + theirs.js)),
    press: ours,
    'next start': theirs,
  });
}

async function weigh(url: string): Promise<{ html: number; css: number; js: number }> {
  const html = await fetchText(url);
  const named = [
    ...new Set([...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css)(?:\?[^"]*)?)"/g)].map((match) => match[1] ?? '')),
  ];
  const sizes = { html: await size(url), css: 0, js: 0 };
  for (const path of named) sizes[/\.js/.test(path) ? 'js' : 'css'] += await size(new URL(path, url).href);
  return sizes;
}

/** What a browser with an empty cache asks for and gets over the line, headers included, by type. */
export async function compareRequests(
  pages: Readonly<Record<string, string>>,
  [own, rival]: readonly [string, string],
  executablePath: string,
): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    for (const [page, path] of Object.entries(pages)) {
      const [ours, theirs] = [await view(browser, own + path), await view(browser, rival + path)];
      print({
        figure: `${page}: bytes a browser gets in a cold view, press ÷ next start`,
        ratio: round(ours.all.bytes / theirs.all.bytes),
        press: ours,
        'next start': theirs,
      });
    }
  } finally {
    await browser.close();
  }
}

type Got = { requests: number; bytes: number };

async function view(browser: Browser, url: string): Promise<{ all: Got; [type: string]: Got }> {
  // a context of its own has an empty cache; the width of a phone chooses the pictures
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const types = new Map<string, string>();
  const got: { all: Got; [type: string]: Got } = { all: { requests: 0, bytes: 0 } };
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type.toLowerCase()));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'other';
    for (const name of ['all', type]) {
      const { requests, bytes } = got[name] ?? { requests: 0, bytes: 0 };
      got[name] = { requests: requests + 1, bytes: bytes + encodedDataLength };
    }
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  return got;
}
