import { secondMs } from '#lib/clock.ts';
import { maxAskedMs } from '#lib/fetching/limits.ts';
import type { FetchOptions, Freshness } from '#lib/fetching/types.ts';

type Headers = Readonly<Record<string, string>>;

const maxValidatorLength = 1_000;
/** What a header may hold (RFC 9110, 5.5): a validator that came from elsewhere is not sent. */
const sendable = /^[\t\x20-\x7e\x80-\xff]+$/;

/** Asks for what is stored only if it has changed. */
export function conditionalHeaders({ etag, lastModified }: FetchOptions): Record<string, string> {
  return {
    ...(etag && sendable.test(etag) ? { 'if-none-match': etag } : {}),
    ...(lastModified && sendable.test(lastModified) ? { 'if-modified-since': lastModified } : {}),
  };
}

type Validators = Pick<Freshness, 'etag' | 'lastModified'>;

/** What an answer says of how long it holds; validators as they were sent, a weak one included. */
export function toFreshness(headers: Headers, now: Date): Validators & Pick<Freshness, 'maxAgeMs'> {
  return {
    etag: validator(headers.etag),
    lastModified: validator(headers['last-modified']),
    maxAgeMs: maxAge(headers, now),
  };
}

/** What an answer doesn't say anew stays as it was (RFC 9111, 4.3.4). */
export function keepValidators<T extends Validators>(fresh: T, stored: Validators): T {
  return {
    ...fresh,
    etag: fresh.etag ?? stored.etag,
    lastModified: fresh.lastModified ?? stored.lastModified,
  };
}

const validator = (value: string | undefined) => (value && value.length <= maxValidatorLength ? value : null);

/** RFC 9111, 4.2.1. */
function maxAge(headers: Headers, now: Date): number | null {
  const directives = (headers['cache-control'] ?? '').toLowerCase();
  if (/(^|[,\s])(no-store|no-cache)([,\s=]|$)/.test(directives)) return 0;
  const [, seconds] = /(?:^|[,\s])max-age\s*=\s*"?(\d+)/.exec(directives) ?? [];
  if (seconds !== undefined) return bounded((Number(seconds) - wholeSeconds(headers.age)) * secondMs);
  if (headers.expires === undefined) return null;
  // "0" and the like are in the past
  const expiresMs = Date.parse(headers.expires);
  return /\d{2}:\d{2}/.test(headers.expires) && !Number.isNaN(expiresMs)
    ? bounded(expiresMs - sentAt(headers, now))
    : 0;
}

/**
 * How long a server wants to be left alone (RFC 9110, 10.2.3); null where it doesn't say.
 */
export function retryAfterMs(headers: Headers, now: Date): number | null {
  const value = headers['retry-after']?.trim() ?? '';
  if (/^\d+$/.test(value)) return bounded(Number(value) * secondMs);
  const atMs = /\d{2}:\d{2}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(atMs) ? null : bounded(atMs - sentAt(headers, now));
}

/** By the server's own clock where it tells it: only its own times are compared with it. */
function sentAt(headers: Headers, now: Date): number {
  const sentMs = Date.parse(headers.date ?? '');
  return Number.isNaN(sentMs) ? now.getTime() : sentMs;
}

const wholeSeconds = (text: string | undefined) => (text && /^\d+$/.test(text.trim()) ? Number(text) : 0);

const bounded = (ms: number) => Math.min(Math.max(ms, 0), maxAskedMs);
