import { hourMs, minuteMs, secondMs } from '#lib/clock.ts';
import type { FetchKind } from '#lib/fetching/types.ts';

const mb = 1_000_000;

type Limits = {
  /** After decompression, and of what is sent. */
  maxBytes: number;
  /** For everything: names, redirects, headers and body. */
  timeoutMs: number;
  /** What is asked for first; the rest is not refused, since servers that know better are rare. */
  accept: string;
};

export const limits: Readonly<Record<FetchKind, Limits>> = {
  feed: {
    maxBytes: 15 * mb,
    timeoutMs: 20 * secondMs,
    accept:
      'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1',
  },
  page: { maxBytes: 5 * mb, timeoutMs: 20 * secondMs, accept: 'text/html, application/xhtml+xml, */*;q=0.1' },
  // formats that the media room decodes, so that a server with a choice doesn't send another
  picture: {
    maxBytes: 25 * mb,
    timeoutMs: 30 * secondMs,
    accept: 'image/jpeg, image/png, image/webp, image/gif, */*;q=0.1',
  },
  data: {
    maxBytes: 10 * mb,
    timeoutMs: 20 * secondMs,
    accept:
      'application/geo+json, application/json;q=0.95, application/xml;q=0.9, text/xml;q=0.9, text/csv;q=0.9, */*;q=0.1',
  },
};

export const maxUrlLength = 8_000;
export const maxRedirects = 5;
/** Names and values of an answer's headers, bytes. */
export const maxHeaderBytes = 64_000;
/** Of one name; the rest are checked and not tried. */
export const maxAddressesTried = 6;
/** How long one address is tried before the next is tried too. */
export const addressAttemptMs = secondMs;

/** A turn outlasts what it is for, so that only a killed process's lapses. */
export const turnMarginMs = 10 * secondMs;
/** A host whose turn another has is asked for again after this. */
export const busyRetryMs = 2 * secondMs;

/** What a server may ask for: how long to be left alone, how long its answer may be kept. */
export const maxAskedMs = 24 * hourMs;
/** A server that says "too many requests" and not until when: doubled each time in a row. */
export const tooManyRetryMs = minuteMs;
export const maxTooManyRetryMs = hourMs;
/** A host that failed for the third time in a row is left alone: doubled each time. Short: each wire has a pace of its own. */
export const faultRetryMs = 10 * secondMs;
export const maxFaultRetryMs = minuteMs;

/** RFC 9309, 2.5: at least so much of a robots.txt is read. */
export const maxRobotsBytes = 500 * 1024;
export const robotsFreshMs = 24 * hourMs;
export const maxCrawlDelayMs = 30 * secondMs;
