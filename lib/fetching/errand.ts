import type { IncomingMessage } from 'node:http';
import { acceptedEncodings } from '#lib/fetching/body.ts';
import { exchange, timedOut } from '#lib/fetching/exchange.ts';
import { FetchFailure, Postponement } from '#lib/fetching/faults.ts';
import { retryAfterMs } from '#lib/fetching/freshness.ts';
import { maxRedirects } from '#lib/fetching/limits.ts';
import { pauseWhenTooMany } from '#lib/fetching/pauses.ts';
import { resolveTarget } from '#lib/fetching/resolution.ts';
import { parseTarget, type Target } from '#lib/fetching/target.ts';
import type { Turn } from '#lib/fetching/turn.ts';
import type { WayOut } from '#lib/fetching/way-out.ts';

/** Everything that is asked for the sake of one address: by one way, at one host at a time, in one span of time. */
export type Errand = { way: WayOut; turn: Turn; signal: AbortSignal; now: () => Date };

export type Arrival = {
  target: Target;
  permanentUrl: string | null;
  response: IncomingMessage;
  status: number;
  headers: Readonly<Record<string, string>>;
};

/** Is asked of each target before it is; throws what forbids it. */
type Permission = (target: Target) => Promise<void>;

const redirects: readonly number[] = [301, 302, 303, 307, 308];
const permanentRedirects: readonly number[] = [301, 308];

/**
 * Asks, and asks again where the answer is elsewhere; each address is checked like the first, and each host has its turn.
 * @returns an answer that is no redirect, its body unread
 * @throws {FetchFailure}
 * @throws {Postponement}
 */
export async function goThere(
  errand: Errand,
  url: string,
  headers: Readonly<Record<string, string>>,
  permission?: Permission,
): Promise<Arrival> {
  let target = parseTarget(url, errand.way.allow);
  let permanentUrl: string | null = null;
  let isPermanent = true;
  for (let redirected = 0; ; redirected++) {
    await errand.turn.moveTo(target.host);
    await permission?.(target);
    // asking for permission may have led elsewhere
    await errand.turn.moveTo(target.host);
    const arrival = await ask(errand, target, headers);
    if (!redirects.includes(arrival.status)) return { ...arrival, permanentUrl };
    arrival.response.destroy();
    if (redirected === maxRedirects) throw new FetchFailure('tooManyRedirects', `${target.host}: too many redirects`);
    isPermanent &&= permanentRedirects.includes(arrival.status);
    target = parseTarget(location(arrival), errand.way.allow, target.url);
    if (isPermanent) permanentUrl = target.url.href;
  }
}

async function ask(
  errand: Errand,
  target: Target,
  headers: Readonly<Record<string, string>>,
): Promise<Omit<Arrival, 'permanentUrl'>> {
  const { way, turn, signal, now } = errand;
  const addresses = await inTime(resolveTarget(target, way.allow, way.resolve), target, signal);
  const response = await exchange({
    target,
    addresses,
    headers: { ...headers, 'user-agent': way.userAgent, 'accept-encoding': acceptedEncodings },
    authorities: way.authorities,
    signal,
  });
  const answer = { target, response, status: response.statusCode ?? 0, headers: plainHeaders(response) };
  const waitMs = retryAfterMs(answer.headers, now());
  if (answer.status !== 429 && (answer.status !== 503 || waitMs === null)) return answer;
  response.destroy();
  const standing = pauseWhenTooMany(turn.held?.failures ?? 0, waitMs, now());
  await turn.end(standing);
  throw new Postponement('askedToWait', standing.retryAt);
}

/** Looking up a name cannot be stopped, only left. */
async function inTime<T>(work: Promise<T>, { host }: Target, signal: AbortSignal): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const giveUp = () => reject(timedOut(host));
  signal.addEventListener('abort', giveUp);
  if (signal.aborted) giveUp();
  try {
    return await Promise.race([work, late]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

/** Names in lower case; what nobody asks for, such as cookies, is left out. */
function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** Headers are read byte for byte; an address in them is ASCII or, on many servers, UTF-8. */
function location({ target, headers, status }: Omit<Arrival, 'permanentUrl'>): string {
  if (!headers.location) throw new FetchFailure('status', `${target.host}: a redirect to nowhere`, status);
  return Buffer.from(headers.location, 'latin1').toString('utf8');
}
