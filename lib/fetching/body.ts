import type { IncomingMessage } from 'node:http';
import { type Duplex, PassThrough } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** What we say that we can unpack; anything else that a server calls an encoding is handed on as it is. */
export const acceptedEncodings = 'gzip, br, deflate';

export type Body = {
  /** What came, unpacked. */
  bytes: Buffer;
  /** `cut`: it ended too early; `damaged`: it cannot be unpacked; `tooLarge`: there is more than was asked for. */
  end: 'whole' | 'cut' | 'damaged' | 'tooLarge';
};

/**
 * Reads an answer's body and unpacks it, no further than so many bytes, as sent and unpacked: what a bomb would become is
 * never in memory. Never throws; the connection is closed afterwards.
 */
export function readBody(response: IncomingMessage, maxBytes: number): Promise<Body> {
  // nothing more would be heard of it
  if (response.destroyed) return Promise.resolve({ bytes: Buffer.alloc(0), end: 'cut' });
  return new Promise((resolve) => {
    const unpacked: Buffer[] = [];
    let [sentBytes, unpackedBytes] = [0, 0];
    let end: Body['end'] = 'whole';
    let decoder: Duplex | null = null;

    const finish = () => {
      response.destroy();
      resolve({ bytes: Buffer.concat(unpacked), end });
    };
    const stop = (why: Body['end']) => {
      if (end === 'whole') end = why;
      response.destroy();
    };
    const take = (chunk: Buffer) => {
      const rest = maxBytes - unpackedBytes;
      unpacked.push(chunk.subarray(0, rest));
      unpackedBytes += Math.min(rest, chunk.length);
      if (chunk.length <= rest) return;
      stop('tooLarge');
      decoder?.destroy();
    };
    const begin = (firstByte: number) => {
      const opened = openDecoder(response.headers['content-encoding'], firstByte);
      // hearing the pieces as they come: of a stream that fails, what waits to be asked for is lost
      opened.on('data', take);
      opened.on('error', (error: NodeJS.ErrnoException) => stop(error.code === 'Z_BUF_ERROR' ? 'cut' : 'damaged'));
      opened.on('close', finish);
      return opened;
    };

    response.on('data', (chunk: Buffer) => {
      if (sentBytes >= maxBytes) stop('tooLarge');
      sentBytes += chunk.length;
      if (end !== 'whole') return;
      decoder ??= begin(chunk[0] ?? 0);
      // without waiting for it: there are hardly more than maxBytes
      decoder.write(chunk);
    });
    response.on('close', () => {
      if (!response.complete) stop('cut');
      if (!decoder) finish();
      else if (!decoder.destroyed) decoder.end();
    });
  });
}

function openDecoder(encoding: string | undefined, firstByte: number): Duplex {
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      // with the header that belongs to it (RFC 9110, 8.4.1.2), or as some servers send it
      return (firstByte & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      return new PassThrough();
  }
}
