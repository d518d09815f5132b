import { eq } from 'drizzle-orm';
import parseRobots from 'robots-parser';
import { secondMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { readBody } from '#lib/fetching/body.ts';
import { type Errand, goThere } from '#lib/fetching/errand.ts';
import { timedOut } from '#lib/fetching/exchange.ts';
import { FetchFailure } from '#lib/fetching/faults.ts';
import { maxCrawlDelayMs, maxRobotsBytes, robotsFreshMs } from '#lib/fetching/limits.ts';
import { fetchHosts } from '#lib/fetching/schema.ts';
import type { Target } from '#lib/fetching/target.ts';
import { productToken } from '#lib/fetching/way-out.ts';

/**
 * A pattern with stars is compared with an address letter by letter. More comparisons than this (tenths of a second)
 * nobody needs, and a file that asks for them forbids everything.
 */
const maxComparisons = 20_000_000;

/**
 * Refuses what a host's robots.txt forbids, and notes how long the host wants to be left alone after this. Only for pages:
 * a feed is there for programs.
 * @throws {FetchFailure} `robots`, also where the file cannot be read though the host has one (RFC 9309, 2.3.1.4)
 */
export async function obeyRobots(db: Db, errand: Errand, target: Target): Promise<void> {
  const text = await findRobots(db, errand, target);
  const { isAllowed, delayMs } = readRobots(text, target.url);
  if (!isAllowed) throw new FetchFailure('robots', `${target.host}: robots.txt forbids it`);
  errand.turn.delayAfter(target.host, delayMs);
}

/** What a robots.txt says of an address. */
export function readRobots(text: string, url: URL): { isAllowed: boolean; delayMs: number } {
  const starred = text.split(/[\r\n]/).filter((line) => line.includes('*'));
  const comparisons = starred.reduce((sum, line) => sum + line.length, 0) * url.href.length;
  if (comparisons > maxComparisons) return { isAllowed: false, delayMs: 0 };
  const robots = parseRobots(new URL('/robots.txt', url).href, text);
  const delayMs = (robots.getCrawlDelay(productToken) ?? 0) * secondMs;
  return {
    isAllowed: robots.isAllowed(url.href, productToken) ?? true,
    delayMs: Math.min(Math.max(delayMs, 0), maxCrawlDelayMs),
  };
}

/** The file as it is kept, or as the host has it now; empty where it has none. */
async function findRobots(db: Db, errand: Errand, target: Target): Promise<string> {
  const [kept] = await db.select().from(fetchHosts).where(eq(fetchHosts.host, target.host));
  const now = errand.now();
  const ageMs = now.getTime() - (kept?.robotsReadAt?.getTime() ?? Number.NEGATIVE_INFINITY);
  if (kept && kept.robots !== null && ageMs < robotsFreshMs) return kept.robots;
  const read = await askForRobots(errand, target);
  const text = read ?? kept?.robots ?? null;
  if (text === null) throw new FetchFailure('robots', `${target.host}: robots.txt cannot be read now`);
  if (read !== null) {
    await db.update(fetchHosts).set({ robots: read, robotsReadAt: now }).where(eq(fetchHosts.host, target.host));
  }
  return text;
}

/** @returns null where the host has one that cannot be had now */
async function askForRobots(errand: Errand, target: Target): Promise<string | null> {
  try {
    const headers = { accept: 'text/plain, */*;q=0.1' };
    const { response, status } = await goThere(errand, new URL('/robots.txt', target.url).href, headers);
    if (status >= 200 && status < 300) {
      const { bytes, end } = await readBody(response, maxRobotsBytes);
      if (errand.signal.aborted) throw timedOut(target.host);
      return end === 'whole' || end === 'tooLarge' ? toText(bytes) : null;
    }
    response.destroy();
    return status >= 400 && status < 500 ? '' : null;
  } catch (error) {
    // as if there were none (RFC 9309, 2.3.1.2)
    if (error instanceof FetchFailure && error.fault === 'tooManyRedirects') return '';
    throw error;
  }
}

/** PostgreSQL's text has no NUL. */
const toText = (bytes: Buffer) =>
  bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replaceAll('\0', '');
