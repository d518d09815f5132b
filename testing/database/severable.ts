import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a database that can be cut, as if the server had gone. */
export type Severable = { url: string; sever: () => Promise<void>; mend: () => Promise<void> };

/** A way to the database of `url`, by a port of its own. */
export async function startSeverable(url: string): Promise<Severable> {
  const { hostname, port: serverPort } = new URL(url);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  };
  const server = createServer((client) => {
    const upstream = connect({ host: hostname, port: Number(serverPort) });
    for (const socket of [client, upstream]) keep(socket);
    client.pipe(upstream).pipe(client);
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  const mend = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await mend(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: url.replace(`:${serverPort}/`, `:${port}/`),
    sever: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    mend: () => mend(port),
  };
}
