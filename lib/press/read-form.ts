import type { IncomingMessage } from 'node:http';

/** How browsers send forms. Anything else would make Next show the page as if nothing had been sent. */
export const formTypes = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/** Readers' forms hold two addresses and a little of Next's: anything near this is not one of them. */
const maxFormBytes = 64 * 1024;

/**
 * Reads a form's body. Null when it is larger than 64 KB: the rest is read no further, so an upload of any size
 * costs us 64 KB.
 */
export async function readForm(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > maxFormBytes) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > maxFormBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
