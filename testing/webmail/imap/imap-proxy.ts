import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export type ImapProxy = {
  port: number;
  /** Cuts every connection, as a network does. */
  cut: () => void;
  /** While it is away nobody gets through. */
  setAway: (isAway: boolean) => void;
  /** The commands that clients gave, without their tags and arguments. */
  commands: string[];
  stop: () => Promise<void>;
};

/** A mail server that lacks some capabilities: in front of a real one, it leaves out that it has them. */
export async function startImapProxy(serverPort: number, hidden: readonly string[] = []): Promise<ImapProxy> {
  const sockets = new Set<Socket>();
  const commands: string[] = [];
  let isAway = false;
  const proxy = createServer((client) => {
    if (isAway) {
      client.destroy();
      return;
    }
    const server = connect({ port: serverPort, host: '127.0.0.1' });
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    client.on('data', (bytes: Buffer) => {
      for (const [, command = ''] of bytes.toString('latin1').matchAll(/^\w+ ((?:UID )?[A-Z]+)/gm))
        commands.push(command);
      server.write(bytes);
    });
    server.on('data', (bytes: Buffer) => client.write(withoutCapabilities(bytes, hidden)));
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    cut,
    setAway: (away) => {
      isAway = away;
      if (away) cut();
    },
    commands,
    stop: async () => {
      cut();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}

function withoutCapabilities(bytes: Buffer, hidden: readonly string[]): Buffer {
  const text = bytes.toString('latin1');
  if (hidden.length === 0 || !/CAPABILITY/.test(text)) return bytes;
  const shown = text.replace(/CAPABILITY[^\r\n\]]*/g, (line) =>
    line
      .split(' ')
      .filter((word) => !hidden.some((one) => word === one || word.startsWith(`${one}=`)))
      .join(' '),
  );
  return Buffer.from(shown, 'latin1');
}
