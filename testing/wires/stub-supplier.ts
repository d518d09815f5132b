import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Served = { status: number; bytes: Buffer; contentType: string; headers: Record<string, string> };

export type StubSupplier = {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  origin: string;
  /** Serves these bytes at a path from now on, under an ETag of their own. */
  serve: (path: string, bytes: Buffer | string, contentType?: string, headers?: Record<string, string>) => void;
  /** Answers there with an error from now on. */
  refuse: (path: string, status: number) => void;
  /** How often each path was asked for, and how often that it is unchanged was enough. */
  asked: Map<string, { times: number; unchanged: number }>;
  close: () => Promise<void>;
};

/**
 * A supplier's server on loopback. What it doesn't serve is not found.
 * @param port default: a free one
 */
export async function startStubSupplier(port = 0): Promise<StubSupplier> {
  const served = new Map<string, Served>();
  const asked: StubSupplier['asked'] = new Map();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const found = served.get(path);
    if (!found) return void response.writeHead(404).end();
    const counts = asked.get(path) ?? { times: 0, unchanged: 0 };
    const etag = `"${createHash('sha256').update(found.bytes).digest('hex').slice(0, 16)}"`;
    const isUnchanged = request.headers['if-none-match'] === etag;
    asked.set(path, { times: counts.times + 1, unchanged: counts.unchanged + (isUnchanged ? 1 : 0) });
    if (isUnchanged) return void response.writeHead(304, { etag }).end();
    response.writeHead(found.status, { 'content-type': found.contentType, etag, ...found.headers }).end(found.bytes);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${address.port}`,
    serve: (path, bytes, contentType = 'application/rss+xml', headers = {}) => {
      served.set(path, { status: 200, bytes: Buffer.from(bytes), contentType, headers });
    },
    refuse: (path, status) => {
      served.set(path, { status, bytes: Buffer.from(''), contentType: 'text/html', headers: {} });
    },
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
