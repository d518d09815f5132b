import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { findAddress } from '#lib/addresses/find-address.ts';
import { clientAddressHeader } from '#lib/http/client-address.ts';
import { pagePathHeader, pageQueryHeader } from '#lib/http/page-path.ts';
import type { SentForm } from '#lib/press/forms/sent-form.ts';

export type RebuiltRequest = {
  method: 'GET' | 'POST';
  /** Path and query as the reader sent them. */
  url: string;
  siteUrl: string;
  clientAddress: string;
  /** Given for a form: its body and what describes it. */
  form?: SentForm;
  /** Sent on only where a page is personal, and with a form. */
  cookie?: string | undefined;
};

/**
 * The request Next gets to see for a reader page. It is made anew, so that nothing a visitor sends outside the path
 * and the declared parameters can change the answer.
 */
export function rebuildRequest(wanted: RebuiltRequest): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  const site = new URL(wanted.siteUrl);
  request.method = wanted.method;
  request.url = rebuildUrl(wanted.url);
  const [path, query] = request.url.split('?', 2);
  request.headers = {
    host: site.host,
    'x-forwarded-host': site.host,
    'x-forwarded-proto': site.protocol.slice(0, -1),
    accept: 'text/html',
    // without one, Next sends a head that is late in the body, for a script to move (`htmlLimitedBots`)
    'user-agent': 'action-news-press',
    [clientAddressHeader]: wanted.clientAddress,
    [pagePathHeader]: path,
    ...(query ? { [pageQueryHeader]: query } : {}),
    ...(wanted.cookie ? { cookie: wanted.cookie } : {}),
  };
  if (wanted.form) {
    request.headers['content-type'] = wanted.form.contentType;
    request.headers['content-length'] = String(wanted.form.body.length);
    // the press has compared the real one already
    request.headers.origin = site.origin;
    request.push(wanted.form.body);
  }
  request.push(null);
  request.complete = true;
  return request;
}

/** The query parameters that the page at this path reads. One with a slash too many leads to it, query and all. */
function parametersOf(path: string): readonly string[] {
  const { row } = findAddress(path.replace(/\/+$/, '') || '/');
  return row.kind === 'page' ? (row.reads ?? []) : [];
}

/** Keeps the path and, in a fixed order, the parameters that the page there reads: the key under which it is kept. */
export function rebuildUrl(url: string): string {
  const mark = url.indexOf('?');
  // two leading slashes would be read as a host
  const path = (mark < 0 ? url : url.slice(0, mark)).replace(/^\/{2,}/, '/');
  const given = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
  const kept = new URLSearchParams();
  for (const name of parametersOf(path)) {
    const value = given.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept.size > 0 ? `${path}?${kept}` : path;
}
