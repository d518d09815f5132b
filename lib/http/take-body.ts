import type { IncomingMessage } from 'node:http';
import { secondMs } from '#lib/clock.ts';

/** The answer to a request, as far as its body goes: a sender may be waiting to be asked for it (`Expect`). */
export type BodyAsker = {
  /** It was not asked for yet. */
  isUninvited: boolean;
  invite: () => void;
  shouldKeepAlive: boolean;
};

/** How browsers send forms. Anything else would make Next show the page as if nothing had been sent. */
export const formTypes = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/** What is taken in of a body nobody wants, before the refusal goes out: four of the largest pictures. */
const maxDiscardedBytes = 100 * 1024 * 1024;
const maxDiscardingMs = 30 * secondMs;

/**
 * Reads a whole body.
 * @returns null when it is larger than `maxBytes` or broke off; the rest is still to be discarded then
 */
export async function takeBody(
  request: IncomingMessage,
  response: BodyAsker,
  maxBytes: number,
): Promise<Buffer<ArrayBuffer> | null> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return null;
  response.invite();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const settle = (body: Buffer<ArrayBuffer> | null) => {
      request.off('data', take).off('end', end).off('close', broken).off('error', broken);
      resolve(body);
    };
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) return void chunks.push(chunk);
      request.pause();
      settle(null);
    };
    const end = () => settle(Buffer.concat(chunks));
    const broken = () => settle(null);
    request.on('data', take).on('end', end).on('close', broken).on('error', broken);
  });
}

/**
 * Takes in what is left of a request's body, to be called before it is answered. A sender reads the answer only when
 * all is sent; a connection that is closed while it still sends is reset, and the answer is lost with it (RFC 9112,
 * 9.6). After 100 MB or 30 s the sender is answered as it is.
 */
export async function discardBody(request: IncomingMessage, response: BodyAsker): Promise<void> {
  if (request.readableEnded || request.destroyed) return;
  if (response.isUninvited || !(await discarded(request))) {
    // whatever may still come cannot be told from the next request
    response.shouldKeepAlive = false;
  }
}

function discarded(request: IncomingMessage): Promise<boolean> {
  return new Promise((resolve) => {
    let bytes = 0;
    const settle = (isWhole: boolean) => {
      clearTimeout(timer);
      request.off('data', count).off('end', end).off('close', end).off('error', end);
      resolve(isWhole);
    };
    const timer = setTimeout(() => settle(false), maxDiscardingMs);
    const count = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxDiscardedBytes) settle(false);
    };
    const end = () => settle(true);
    request.on('data', count).on('end', end).on('close', end).on('error', end);
    request.resume();
  });
}

/** Does the request bring anything along? */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
