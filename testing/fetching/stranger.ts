import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export type Stranger = {
  port: number;
  /** "http://127.0.0.1:40123" */
  origin: string;
  /** Paths, in the order they were asked for. */
  asked: string[];
  /** The headers of the newest request. */
  headers: IncomingMessage['headers'];
};

/** A stranger's server on loopback, closed when the test is over. */
export async function startStranger(answer: RequestListener, host = '127.0.0.1'): Promise<Stranger> {
  const stranger: Stranger = { port: 0, origin: '', asked: [], headers: {} };
  const server = createServer((request, response) => {
    stranger.asked.push(request.url ?? '');
    stranger.headers = request.headers;
    answer(request, response);
  });
  onTestFinished(() => server.closeAllConnections());
  stranger.port = await listen(server, host);
  stranger.origin = `http://${host.includes(':') ? `[${host}]` : host}:${stranger.port}`;
  return stranger;
}

/** Answers with a redirect, its address in UTF-8 as many servers send it. */
export function redirectTo(location: string, status = 302): RequestListener {
  return (_request, response) =>
    response.writeHead(status, { Location: Buffer.from(location).toString('latin1') }).end();
}

/** A server that speaks whatever it likes. */
export async function startTcpStranger(speak: (socket: Socket) => void): Promise<{ origin: string; port: number }> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => speak(socket));
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  const port = await listen(server, '127.0.0.1');
  return { port, origin: `http://127.0.0.1:${port}` };
}

export async function listen(server: Server, host: string): Promise<number> {
  server.listen(0, host);
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return port;
}
