import type { Db } from '#lib/db/client.ts';
import { readBody } from '#lib/fetching/body.ts';
import { type Arrival, type Errand, goThere } from '#lib/fetching/errand.ts';
import { timedOut } from '#lib/fetching/exchange.ts';
import { FetchFailure, Postponement } from '#lib/fetching/faults.ts';
import { conditionalHeaders, toFreshness } from '#lib/fetching/freshness.ts';
import { limits, turnMarginMs } from '#lib/fetching/limits.ts';
import { pauseAfterFault } from '#lib/fetching/pauses.ts';
import { obeyRobots } from '#lib/fetching/robots.ts';
import { refuseStatus } from '#lib/fetching/statuses.ts';
import { Turn } from '#lib/fetching/turn.ts';
import type { Fetched, FetchOptions } from '#lib/fetching/types.ts';
import { type WayOut, wayOut } from '#lib/fetching/way-out.ts';

/**
 * Reads something of a stranger's server: never anything of a private network, never more than a kind's limits, and one
 * thing of a host at a time. Never throws for what the server or the network does.
 */
export function fetchGuarded(db: Db, url: string, options: FetchOptions, now: () => Date): Promise<Fetched> {
  return fetchBy(wayOut(), db, url, options, now);
}

/** The same by another way out, for tests. */
export async function fetchBy(
  way: WayOut,
  db: Db,
  url: string,
  options: FetchOptions,
  now: () => Date,
): Promise<Fetched> {
  const timeoutMs = options.timeoutMs ?? limits[options.kind].timeoutMs;
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), timeoutMs);
  const turn = new Turn(db, now, timeoutMs + turnMarginMs);
  try {
    return await read(db, { way, turn, signal: clock.signal, now }, url, options);
  } catch (error) {
    if (error instanceof Postponement) return { kind: 'later', retryAt: error.retryAt, why: error.why };
    if (!(error instanceof FetchFailure)) throw error;
    const { fault, status, message, userMessage } = error;
    await turn.giveUp(pauseAfterFault(fault, turn.held?.failures ?? 0, now()));
    return { kind: 'failed', fault, status, message, userMessage };
  } finally {
    clearTimeout(timer);
    await turn.giveUp();
  }
}

async function read(db: Db, errand: Errand, url: string, options: FetchOptions): Promise<Fetched> {
  const headers = { accept: limits[options.kind].accept, ...conditionalHeaders(options) };
  const permission =
    options.kind === 'page' ? (target: Arrival['target']) => obeyRobots(db, errand, target) : undefined;
  const arrival = await goThere(errand, url, headers, permission);
  try {
    return await take(arrival, errand, options);
  } finally {
    arrival.response.destroy();
  }
}

async function take(arrival: Arrival, { signal, now }: Errand, options: FetchOptions): Promise<Fetched> {
  const { target, permanentUrl, response, status, headers } = arrival;
  const found = { url: target.url.href, permanentUrl };
  const fresh = toFreshness(headers, now());
  if (status === 304 && (options.etag || options.lastModified)) {
    const etag = fresh.etag ?? options.etag ?? null;
    return {
      kind: 'unchanged',
      ...found,
      ...fresh,
      etag,
      lastModified: fresh.lastModified ?? options.lastModified ?? null,
    };
  }
  refuseStatus(target.host, status);
  const maxBytes = options.maxBytes ?? limits[options.kind].maxBytes;
  const isTooLarge = Number(headers['content-length'] ?? 0) > maxBytes;
  const { bytes, end } = isTooLarge ? { bytes: null, end: 'tooLarge' } : await readBody(response, maxBytes);
  if (signal.aborted) throw timedOut(target.host);
  if (bytes === null || end === 'tooLarge')
    throw new FetchFailure('tooLarge', `${target.host}: more than ${maxBytes} bytes`, status);
  const isCut = end === 'cut';
  if (end === 'damaged' || (isCut && (options.kind !== 'feed' || bytes.length === 0))) {
    throw new FetchFailure('damaged', `${target.host}: the body is damaged or cut off`, status);
  }
  const freshness = isCut ? { etag: null, lastModified: null, maxAgeMs: null } : fresh;
  const contentType = (headers['content-type'] ?? '').toLowerCase();
  return { kind: 'fetched', ...found, ...freshness, bytes, contentType, headers, isCut };
}
