import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** An answer as it came over the wire; `body` is unpacked, `bytes` is not. */
export type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; body: string };

export type Asked = {
  method?: string;
  headers?: OutgoingHttpHeaders | undefined;
  body?: string | Buffer;
  /** Called when the whole request has left. */
  onSent?: () => void;
};

/**
 * Sends exactly this request: neither the target nor a header is mended, as a browser or `fetch` would.
 * @param target what stands in the request line; a path, as a rule
 */
export function ask(
  url: string,
  target: string,
  { method = 'GET', headers, body, onSent }: Asked = {},
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path: target, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('error', reject);
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, bytes, body: unpack(bytes, headers['content-encoding']) });
      });
    });
    request.on('error', reject);
    request.on('finish', () => onSent?.());
    request.end(body);
  });
}

function unpack(bytes: Buffer, encoding: string | undefined): string {
  if (bytes.length === 0) return '';
  if (encoding === 'br') return brotliDecompressSync(bytes).toString();
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}
