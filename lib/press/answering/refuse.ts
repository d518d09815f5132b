import type { IncomingMessage } from 'node:http';
import { discardBody } from '#lib/http/take-body.ts';
import type { PressResponse } from '#lib/press/answering/press-response.ts';
import { sendComposed } from '#lib/press/answering/send-composed.ts';
import { safetyHeaders } from '#lib/press/headers.ts';
import { type NoticeStatus, sendNotice } from '#lib/press/notices.ts';
import type { PressContext } from '#lib/press/press-context.ts';
import { methodsOf, type Route } from '#lib/press/routes.ts';

export type Refusal = { status: NoticeStatus; headers?: Readonly<Record<string, string>> };

/** What the desk's script that sends a picture shows to its person (`UploadAnswer` of lib/media). */
const uploadWords: Readonly<Record<NoticeStatus, { kind: string; message: string }>> = {
  400: { kind: 'broken-off', message: 'The picture did not arrive whole. Send it again.' },
  403: { kind: 'elsewhere', message: 'Pictures are sent from the desk only.' },
  405: { kind: 'elsewhere', message: 'Pictures are sent from the desk only.' },
  409: { kind: 'failed', message: 'The portal was renewed. Reload the page, then send the picture again.' },
  413: { kind: 'too-large', message: 'That is more than the portal takes. Send a smaller picture.' },
  415: { kind: 'unknown-kind', message: 'That is not a picture we can use. Send a JPEG, PNG, WebP or GIF.' },
  500: { kind: 'failed', message: 'The server could not keep the picture. Send it again.' },
  503: { kind: 'away', message: 'The database does not answer just now. Send the picture again in a moment.' },
};

/** Answers what is not done with a page of the paper, or in JSON where a script sent a picture. */
export async function refuse(
  context: PressContext,
  request: IncomingMessage,
  response: PressResponse,
  route: Route | null,
  { status, headers = {} }: Refusal,
): Promise<void> {
  await discardBody(request, response);
  const more = {
    ...(status === 405 && route ? { allow: methodsOf(route).join(', ') } : {}),
    // what failed because the database is away will work again by itself
    ...(status === 503 ? { 'retry-after': '10' } : {}),
    ...headers,
  };
  if (route?.kind !== 'desk' || route.takes !== 'upload') return sendNotice(context, request, response, status, more);
  const body = Buffer.from(JSON.stringify(uploadWords[status]));
  const described = { ...safetyHeaders(context.siteUrl), ...more, 'content-type': 'application/json' };
  await sendComposed(request, response, {
    status,
    headers: { ...described, 'cache-control': 'private, no-store' },
    body,
  });
}
