import { once } from 'node:events';
import { createServer as createControl } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Dovecot, startDovecot } from '#testing/webmail/imap/dovecot.ts';

/** The one mail server of all journeys: each has accounts of its own, which it may have be away. */
export type JourneysMailServer = {
  /** What the portal is told (`IMAP_URL`). */
  url: string;
  /** Where other mail programs of the accounts come in: this way it is never away. */
  port: number;
  /** Takes `{ user, isAway }`. */
  controlUrl: string;
  stop: () => Promise<void>;
};

/** @param dovecot where Dovecot is */
export async function startJourneysMailServer(dovecot: string): Promise<JourneysMailServer> {
  const server = await startDovecot(dovecot);
  const sockets = new Map<Socket, string>();
  const away = new Set<string>();
  const front = createServer((client) => letThrough(client, server, sockets, away));
  const control = createControl(async (request, response) => {
    const { user, isAway }: { user: string; isAway: boolean } = JSON.parse(await text(request));
    if (isAway) away.add(user);
    else away.delete(user);
    for (const [socket, whose] of sockets) if (isAway && whose === user) socket.destroy();
    response.end();
  });
  const [port, controlPort] = [await listen(front), await listen(control)];
  return {
    url: `imap://127.0.0.1:${port}`,
    port: server.port,
    controlUrl: `http://127.0.0.1:${controlPort}`,
    stop: async () => {
      for (const socket of sockets.keys()) socket.destroy();
      for (const each of [front, control]) each.close();
      await server.stop();
    },
  };
}

/** Has the account be out of reach for the portal, or there again. */
export async function setAway(controlUrl: string, user: string, isAway: boolean): Promise<void> {
  const answer = await fetch(controlUrl, { method: 'POST', body: JSON.stringify({ user, isAway }) });
  if (!answer.ok) throw new Error(`the mail server was not told: ${answer.status}`);
}

function letThrough(client: Socket, { port }: Dovecot, sockets: Map<Socket, string>, away: ReadonlySet<string>): void {
  const server = connect({ port, host: '127.0.0.1' });
  sockets.set(client, '');
  for (const socket of [client, server]) {
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.delete(client);
      client.destroy();
      server.destroy();
    });
  }
  client.on('data', (bytes: Buffer) => {
    const user = userIn(bytes);
    if (user !== null) sockets.set(client, user);
    if (away.has(sockets.get(client) ?? '')) client.destroy();
    else server.write(bytes);
  });
  server.pipe(client);
}

/** Who signs in, by AUTHENTICATE PLAIN (RFC 4616), with or without its first answer on the same line. */
function userIn(bytes: Buffer): string | null {
  const [, said] = /^(?:\S+ AUTHENTICATE PLAIN )?([\w+/]+=*)\r\n$/i.exec(bytes.toString('latin1')) ?? [];
  return said === undefined ? null : (Buffer.from(said, 'base64').toString().split('\0')[1] ?? null);
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
