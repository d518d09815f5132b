import { createServer, type RequestListener } from 'node:http';
import { type Edition, generatedFeed } from './generated-feeds.ts';

/**
 * Suppliers' servers, in a process that its parent starts (`suppliers.ts`): `suppliers-process.ts <feeds> <ports>`. The
 * n-th feed is at `/feed-<n>` of any port. Documents are made when an edition is ordered, and only sent when asked for.
 */
export type SuppliersOrder = Edition & {
  /** Whether whoever has the edition is told that it is unchanged; otherwise it is sent again. */
  knowsEditions: boolean;
};

const [feeds = 0, ports = 0] = process.argv.slice(2).map(Number);
let documents: Buffer[] = [];
let etag = '';
let knowsEditions = true;

process.on('message', ({ knowsEditions: knows, ...edition }: SuppliersOrder) => {
  const next = `"${edition.newest}"`;
  if (next !== etag) documents = Array.from({ length: feeds }, (_, feed) => documentOf(feed, edition));
  etag = next;
  knowsEditions = knows;
  process.send?.('made');
});
process.on('disconnect', () => process.exit());

const documentOf = (feed: number, edition: Edition) =>
  Buffer.from(generatedFeed('cbc', feed, 'https://news.example.com', edition));

const answer: RequestListener = (request, response) => {
  const validators = knowsEditions ? { etag } : {};
  if (knowsEditions && request.headers['if-none-match'] === etag) return response.writeHead(304, validators).end();
  const document = documents[Number(request.url?.slice('/feed-'.length))];
  if (!document) return response.writeHead(404).end();
  const headers = { 'content-type': 'application/rss+xml', 'content-length': document.length, ...validators };
  return response.writeHead(200, headers).end(document);
};

async function listen(): Promise<number> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}

process.send?.(await Promise.all(Array.from({ length: ports }, listen)));
