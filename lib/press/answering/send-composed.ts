import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { PressResponse } from '#lib/press/answering/press-response.ts';
import { chooseEncoding } from '#lib/press/answering/send.ts';
import type { Composed } from '#lib/press/compose.ts';
import { packOnce } from '#lib/press/print.ts';

/** Smaller ones gain nothing. */
const minPackedBytes = 1024;
const packable = /^(?:text\/(?:html|plain|x-component|css)|application\/json)\b/;

/** Sends what Next answered to one person, compressed as they can take it. */
export async function sendComposed(
  request: IncomingMessage,
  response: PressResponse,
  { status, headers, body }: Pick<Composed, 'status' | 'headers' | 'body'>,
): Promise<void> {
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...kept } = headers;
  const isPacked = body.length >= minPackedBytes && packable.test(String(kept['content-type'] ?? ''));
  const encoding = isPacked ? chooseEncoding(request.headers['accept-encoding']) : null;
  if (isPacked) kept.vary = [kept.vary ?? [], 'Accept-Encoding'].flat().join(', ');
  if (encoding) kept['content-encoding'] = encoding;
  const bytes = encoding ? await packOnce(encoding, body) : body;
  const isBodiless = status === 304 || status === 204;
  if (!isBodiless) kept['content-length'] = String(bytes.length);
  response.writeHead(status, { ...kept, 'x-request-id': response.requestId });
  response.end(request.method === 'HEAD' || isBodiless ? undefined : bytes);
}

/**
 * Sends an answer a piece at a time, as quickly as it is taken. However that ends, the answer's body is told, and what
 * was cut short does not look whole.
 */
export async function sendStream(
  response: PressResponse,
  answer: Response,
  headers: OutgoingHttpHeaders,
): Promise<void> {
  const own = { ...headers, ...Object.fromEntries(answer.headers), 'x-request-id': response.requestId };
  response.writeHead(answer.status, own);
  if (!answer.body) return void response.end();
  // a reader who goes away is no fault; a file that cannot be read on ends the connection, and the log says 499
  await pipeline(answer.body, response).catch(() => response.destroy());
}
