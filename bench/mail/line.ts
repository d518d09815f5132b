import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The line to a mail server, which can be cut: from then on nobody is there, until it is mended. */
export type Line = { url: string; cut: () => Promise<void>; mend: () => Promise<void> };

export async function startLine(serverUrl: string): Promise<Line> {
  const { hostname, port } = new URL(serverUrl);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    // either end may go away at any time; that is the point
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  };
  const listener = createServer((socket) => {
    const server = connect(Number(port), hostname);
    keep(socket);
    keep(server);
    socket.on('close', () => server.destroy());
    server.on('close', () => socket.destroy());
    socket.pipe(server).pipe(socket);
  });
  const listen = async (at: number) => {
    listener.listen(at, '127.0.0.1');
    await once(listener, 'listening');
    return (listener.address() as AddressInfo).port;
  };
  const own = await listen(0);
  return {
    url: `smtp://127.0.0.1:${own}`,
    cut: async () => {
      listener.close();
      for (const socket of sockets) socket.destroy();
      await once(listener, 'close');
    },
    mend: async () => {
      await listen(own);
    },
  };
}
