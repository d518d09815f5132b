import type { IncomingMessage } from 'node:http';
import { addressOf } from '#lib/addresses/address-of.ts';
import { writeEntry } from '#lib/log-line.ts';
import type { PressResponse } from '#lib/press/answering/press-response.ts';
import { sendPrint } from '#lib/press/answering/send.ts';
import { compose } from '#lib/press/compose.ts';
import { readerHeaders } from '#lib/press/headers.ts';
import type { PressContext } from '#lib/press/press-context.ts';
import { makePrint, type Print } from '#lib/press/print.ts';
import { rebuildRequest } from '#lib/press/rebuild-request.ts';
import { stripRuntime } from '#lib/press/strip-runtime.ts';

/** The statuses the press answers by itself, and the page `app/(reader)/notice/[status]` has words for. */
export const noticeStatuses = [400, 403, 405, 409, 413, 415, 500, 503] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];
export type Notices = ReadonlyMap<NoticeStatus, Print>;

/** Composes the paper's error pages once, so that they can be sent when Next or the database cannot answer. */
export async function composeNotices({
  next,
  siteUrl,
  formNames,
}: Pick<PressContext, 'next' | 'siteUrl' | 'formNames'>): Promise<Notices> {
  const pages = new Map<NoticeStatus, Print>();
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    vary: 'Accept-Encoding',
    ...readerHeaders(siteUrl),
    'cache-control': 'private, no-store',
  };
  for (const status of noticeStatuses) {
    const request = rebuildRequest({ method: 'GET', url: addressOf('notice', { status }), siteUrl, clientAddress: '' });
    const { status: got, body, said } = await compose(next, request);
    for (const entry of said) writeEntry(entry);
    // asked for by itself it is nobody's page, so it says 404
    if (got !== 404) throw new Error(`the notice for ${status} could not be composed: Next answered ${got}`);
    pages.set(status, await makePrint(status, headers, Buffer.from(stripRuntime(body.toString('utf8'), formNames))));
  }
  return pages;
}

/** Sends one of the paper's error pages. */
export async function sendNotice(
  context: PressContext,
  request: IncomingMessage,
  response: PressResponse,
  status: NoticeStatus,
  extra: Readonly<Record<string, string>> = {},
): Promise<void> {
  const print = context.notices.get(status);
  if (!print) throw new Error(`no notice for ${status}`);
  await sendPrint(request, response, print, 'bypass', Object.entries(extra).flat());
}
