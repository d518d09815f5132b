import type { OutgoingHttpHeaders } from 'node:http';
import { writeEntry } from '#lib/log-line.ts';
import type { Printed } from '#lib/press/cache/pages.ts';
import { type Composed, compose } from '#lib/press/compose.ts';
import type { FormNames } from '#lib/press/forms/form-names.ts';
import { readerHeaders } from '#lib/press/headers.ts';
import type { NoticeStatus } from '#lib/press/notices.ts';
import type { PressContext } from '#lib/press/press-context.ts';
import { makePrint } from '#lib/press/print.ts';
import { type RebuiltRequest, rebuildRequest } from '#lib/press/rebuild-request.ts';
import { loggedPath, type Route } from '#lib/press/routes.ts';
import { speculationRulesPath } from '#lib/press/speculation-rules.ts';
import { stripRuntime } from '#lib/press/strip-runtime.ts';
import { UnknownShapeError } from '#lib/press/unknown-shape-error.ts';

/** Next could not answer; the paper's own notice with this status is sent in its place. */
export class RefusedError extends Error {
  readonly status: NoticeStatus;
  /** What Next said of it. */
  readonly why: string | null;

  constructor(status: NoticeStatus, why: string | null = null) {
    super(`Next could not answer: ${status}`);
    this.status = status;
    this.why = why;
    this.name = 'RefusedError';
  }
}

/**
 * Shared caches in front of the press may keep a page for half a minute and show it a little longer while they fetch
 * the next one, or for an hour while the press cannot be reached: what was withdrawn is not shown longer. Browsers ask
 * each time, and get a 304.
 */
const shared = 'public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=3600';
const passing = 'public, max-age=0, s-maxage=10';

/**
 * Has Next compose what is asked for, takes its runtime out and compresses it.
 * @throws {RefusedError}
 */
export async function printPage(
  context: Pick<PressContext, 'next' | 'siteUrl' | 'formNames'>,
  asked: RebuiltRequest,
  route: Extract<Route, { kind: 'reader' | 'document' }>,
): Promise<Printed> {
  const composed = await compose(context.next, rebuildRequest(asked));
  const refusal = route.kind === 'document' ? null : refusalOf(composed, asked.method);
  if (refusal && refusal < 500) throw new RefusedError(refusal, composed.said[0]?.message ?? null);
  for (const entry of composed.said) writeEntry(entry);
  if (refusal) throw new RefusedError(refusal);
  if (composed.status >= 500) throw new RefusedError(500);
  const { status, tags, validUntilMs } = composed;
  const isOurs = route.kind === 'reader' && (route.secret || asked.method === 'POST');
  const headers: OutgoingHttpHeaders = {
    'content-type': composed.headers['content-type'] ?? 'text/html; charset=utf-8',
    vary: 'Accept-Encoding',
    ...readerHeaders(context.siteUrl, route.kind === 'reader' ? { ...route, frames: composed.frames } : undefined),
    'cache-control': isOurs ? 'private, no-store' : cacheControlOf(composed, route.kind),
    // a story a reader points at is got ready, so that it is there when they follow the link
    ...(route.kind === 'reader' && !isOurs ? { 'speculation-rules': `"${speculationRulesPath}"` } : {}),
    ...(tags.size > 0 && !isOurs ? { 'surrogate-key': [...tags].join(' ') } : {}),
  };
  const { location, 'last-modified': modified, 'set-cookie': cookie } = composed.headers;
  if (location) headers.location = location;
  if (modified && route.kind === 'document') headers['last-modified'] = modified;
  // only the answer to a form may leave something in a browser
  if (cookie && asked.method === 'POST') headers['set-cookie'] = cookie;
  const body = location
    ? noBody
    : route.kind === 'reader'
      ? stripped(composed, context.formNames, loggedPath(asked))
      : composed.body;
  return { print: await makePrint(status, headers, body), tags, validUntilMs, mayKeep: !isOurs && !cookie };
}

/** A page whose runtime cannot be taken out safely is sent with it: slow to load, but with every word. */
function stripped({ headers, body }: Composed, names: FormNames, path: string): Buffer {
  if (!String(headers['content-type'] ?? '').startsWith('text/html') || body.length === 0) return body;
  try {
    return Buffer.from(stripRuntime(body.toString('utf8'), names));
  } catch (error) {
    if (!(error instanceof UnknownShapeError)) throw error;
    console.error(`press: ${path} GOES OUT WITH ITS RUNTIME: Next's pages have another shape now (${error.message})`);
    return body;
  }
}

/** A redirect says all it has to say in its headers. */
const noBody = Buffer.alloc(0);

function cacheControlOf({ status, headers }: Composed, kind: 'reader' | 'document'): string {
  if (kind === 'document' && headers['cache-control']) return String(headers['cache-control']);
  return status === 200 ? shared : passing;
}

/**
 * Next answers what it cannot use with a bare line: a form of another build with 409 or 404, a broken body with 400
 * or 500. Those become pages of the paper, and so does the empty page of something that went wrong.
 */
function refusalOf({ status, headers }: Composed, method: 'GET' | 'POST'): NoticeStatus | null {
  const isPage = String(headers['content-type'] ?? '').startsWith('text/html');
  if (status >= 500) return method === 'POST' && !isPage ? 400 : 500;
  if (isPage || (status >= 300 && status < 400)) return null;
  return method === 'POST' && status !== 400 ? 409 : 400;
}
