import { createServer, get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { now } from '#lib/clock.ts';
import { AccessLog } from '#lib/press/answering/access-log.ts';

/**
 * A bare server that sends one captured answer, its very headers and bytes, and logs each request as the press does:
 * `bare.ts <url> <port>`.
 */
const [url = '', port = ''] = process.argv.slice(2);
/** Node adds these by itself. */
const byNode = new Set(['connection', 'keep-alive', 'date']);
const requestIdHeader = 'x-request-id';

get(url, { headers: { 'accept-encoding': 'br' } }, async (answer) => {
  const body = await buffer(answer);
  const head = headersOf(answer);
  const log = new AccessLog((text) => process.stdout.write(text));
  let requests = 0;
  createServer((request, response) => {
    const begunMs = performance.now();
    requests += 1;
    const id = `bare-${requests.toString(36)}`;
    response.once('close', () => {
      const { method = '', url: path = '' } = request;
      log.add({ at: now(), id, method, path, status: 200, ms: performance.now() - begunMs, cache: 'hit' });
    });
    response.writeHead(200, [...head, requestIdHeader, id]).end(body);
  }).listen(Number(port));
});

/** Names and values in turn, as they came. */
function headersOf({ rawHeaders }: IncomingMessage): string[] {
  return rawHeaders.filter((_, place) => {
    const name = rawHeaders[place - (place % 2)]?.toLowerCase() ?? '';
    return !byNode.has(name) && name !== requestIdHeader;
  });
}
