import { secondMs } from '#lib/clock.ts';
import { maxUploadBytes } from '#lib/media/limits.ts';
import { PictureRefusedError } from '#lib/media/picture-refused.ts';

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/**
 * Reads the body of a request, never keeping more than `maxUploadBytes` of it whatever its headers promise.
 * @throws {PictureRefusedError} as soon as it is too large, by its announced length or by its bytes, and when the
 * connection broke
 */
export async function readUpload(request: Request): Promise<Buffer> {
  const reader = request.body?.getReader();
  if (!reader) return Buffer.alloc(0);
  if (Number(request.headers.get('content-length') ?? 0) > maxUploadBytes) throw refused(reader);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let next = await read(reader); !next.done; next = await read(reader)) {
    bytes += next.value.length;
    if (bytes > maxUploadBytes) throw refused(reader);
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}

async function read(reader: Reader) {
  try {
    return await reader.read();
  } catch (cause) {
    throw new PictureRefusedError('broken-off', 'the upload broke off', { cause });
  }
}

// A browser reads the answer only when it has sent everything, so the rest is taken and dropped for a while.
function refused(reader: Reader): PictureRefusedError {
  const timer = setTimeout(() => void reader.cancel().catch(() => {}), 30 * secondMs).unref();
  const drain = async () => {
    while (!(await reader.read()).done);
  };
  void drain()
    .catch(() => {})
    .finally(() => clearTimeout(timer));
  return new PictureRefusedError('too-large', 'the picture has too many bytes');
}
