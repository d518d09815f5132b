import type { IncomingMessage } from 'node:http';
import type { Db } from '#lib/db/client.ts';
import { readBody } from '#lib/fetching/body.ts';
import { type Arrival, type Errand, goThere } from '#lib/fetching/errand.ts';
import { timedOut } from '#lib/fetching/exchange.ts';
import { FetchFailure, Postponement } from '#lib/fetching/faults.ts';
import { conditionalHeaders, keepValidators, toFreshness } from '#lib/fetching/freshness.ts';
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
    await turn.end(pauseAfterFault(fault, turn.held?.failures ?? 0, now()));
    return { kind: 'failed', fault, status, message, userMessage };
  } finally {
    clearTimeout(timer);
    await turn.end();
  }
}

async function read(db: Db, errand: Errand, url: string, options: FetchOptions): Promise<Fetched> {
  const headers = { accept: limits[options.kind].accept, ...conditionalHeaders(options) };
  const permission =
    options.kind === 'page' ? (target: Arrival['target']) => obeyRobots(db, errand, target) : undefined;
  const arrival = await goThere(errand, url, headers, permission);
  errand.turn.delayAfter(arrival.target.host, options.restMs ?? 0);
  try {
    return await take(arrival, errand, options);
  } finally {
    leave(arrival.response);
  }
}

/** Of what has come whole nothing is broken off. */
function leave(response: IncomingMessage): void {
  if (response.complete) response.resume();
  else response.destroy();
}

async function take(arrival: Arrival, { signal, now }: Errand, options: FetchOptions): Promise<Fetched> {
  const { target, permanentUrl, status, headers } = arrival;
  const found = { url: target.url.href, permanentUrl };
  const fresh = toFreshness(headers, now());
  const { etag = null, lastModified = null } = options;
  if (status === 304 && (etag || lastModified)) {
    return { kind: 'unchanged', ...found, ...keepValidators(fresh, { etag, lastModified }) };
  }
  refuseStatus(target.host, status);
  const { bytes, isCut } = await readWhole(arrival, signal, options);
  const freshness = isCut ? { etag: null, lastModified: null, maxAgeMs: null } : fresh;
  const contentType = (headers['content-type'] ?? '').toLowerCase();
  return { kind: 'fetched', ...found, ...freshness, bytes, contentType, headers, isCut };
}

async function readWhole(
  { target: { host }, response, status, headers }: Arrival,
  signal: AbortSignal,
  options: FetchOptions,
) {
  const maxBytes = options.maxBytes ?? limits[options.kind].maxBytes;
  const tooLarge = new FetchFailure('tooLarge', `${host}: more than ${maxBytes} bytes`, status);
  if (Number(headers['content-length']) > maxBytes) throw tooLarge;
  const { bytes, end } = await readBody(response, maxBytes);
  if (signal.aborted) throw timedOut(host);
  if (end === 'tooLarge') throw tooLarge;
  const isCut = end === 'cut';
  // most of a feed is of use, of nothing else
  const isOfUse = !isCut || (options.kind === 'feed' && bytes.length > 0);
  if (end === 'damaged' || !isOfUse)
    throw new FetchFailure('damaged', `${host}: the body is damaged or cut off`, status);
  return { bytes, isCut };
}
