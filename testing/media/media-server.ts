import { once } from 'node:events';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll } from 'vitest';
import { answerMedia } from '#lib/media/answer-media.ts';
import type { MediaStorage } from '#lib/media/storage.ts';

export const origin = 'http://localhost:3000';

type Answer = { status: number; headers: IncomingMessage['headers']; text: string; json: () => unknown };

/**
 * A loopback server that hands requests to the two answers as Next would, for what only a real connection shows: bodies
 * that break off, and what is sent of an answer.
 * @param answerPost answers what is sent to /desk/media
 */
export function mediaServer(storage: () => MediaStorage, answerPost: (request: Request) => Promise<Response>) {
  const answer = (request: Request, path: string) =>
    request.method === 'POST'
      ? answerPost(request)
      : answerMedia(request, decodeURIComponent(path.replace('/media/', '')), storage());
  let server: Server;
  beforeAll(async () => {
    server = createServer((incoming, outgoing) => {
      const url = new URL(incoming.url ?? '/', origin);
      const body = incoming.method === 'POST' ? Readable.toWeb(incoming) : null;
      const headers = new Headers(incoming.headers as Record<string, string>);
      const init = { method: incoming.method ?? 'GET', headers, body, duplex: 'half' } as RequestInit;
      void answer(new Request(url, init), url.pathname).then(async (response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers));
        // who has read the answer may hang up before we know; what was cut short, the reader of it notices
        if (response.body) await pipeline(Readable.fromWeb(response.body as never), outgoing).catch(() => {});
        else outgoing.end();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  async function send(options: RequestOptions, body?: Buffer | Readable): Promise<Answer> {
    const { port } = server.address() as AddressInfo;
    const outgoing = httpRequest({ host: '127.0.0.1', port, path: '/desk/media', agent: false, ...options });
    // a server that answers early may stop reading while we still send
    outgoing.on('error', () => {});
    if (body instanceof Readable) body.pipe(outgoing);
    else outgoing.end(body);
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    outgoing.destroy();
    const text = Buffer.concat(chunks).toString();
    return { status: incoming.statusCode ?? 0, headers: incoming.headers, text, json: () => JSON.parse(text) };
  }

  return {
    send,
    upload: (body: Buffer | Readable, headers: Record<string, string | number> = {}) =>
      send({ method: 'POST', headers: { origin, ...headers } }, body),
  };
}
