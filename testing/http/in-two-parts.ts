import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type TwoParts = {
  url: string;
  /** After how many of the page's signs the line pauses from now on. */
  pauseAt: (signs: number) => void;
  /** Sends the rest of the page. */
  sendRest: () => void;
  close: () => Promise<void>;
};

/** A line to a server of ours that pauses in the middle of one page; everything else is handed on. */
export async function inTwoParts(origin: string, page: { path: string; html: string }): Promise<TwoParts> {
  const { hostname, port, host } = new URL(origin);
  let paused: ServerResponse | null = null;
  let pauseAt = page.html.length;
  const server = createServer((asked, answer) => {
    if (asked.url === page.path) {
      answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(page.html.slice(0, pauseAt));
      paused = answer;
      return;
    }
    const onwards = request(
      { hostname, port, path: asked.url, method: asked.method, headers: { ...asked.headers, host } },
      (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      },
    );
    onwards.on('error', () => answer.destroy());
    asked.pipe(onwards);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pauseAt: (signs) => {
      pauseAt = signs;
    },
    sendRest: () => paused?.end(page.html.slice(pauseAt)),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
