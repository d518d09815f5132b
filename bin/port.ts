import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort } from '#lib/db/embedded.ts';
import { env, provideEnv } from '#lib/env.ts';
import { StartError } from './steps.ts';

/**
 * Settles where this process serves: on a port that is free, the operator's or, where they said 0, any.
 * @throws {StartError}
 */
export async function provideAddress(): Promise<{ host: string; port: number; url: string }> {
  provideEnv({ PORT: String(await choosePort(env().PORT)) });
  const { HOST: host, PORT: port, SITE_URL: url } = env();
  provideEnv({ SITE_URL: url });
  await checkPortFree(host, port);
  return { host, port, url };
}

/** The port to listen on: the operator's, or a free one where they said 0. */
async function choosePort(wanted: number): Promise<number> {
  return wanted === 0 ? freePort() : wanted;
}

/**
 * Finds out before the slow steps, not after them.
 * @throws {StartError}
 */
async function checkPortFree(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new StartError(`port ${port} is taken: stop what listens there, or choose another with PORT=3001.`, {
        cause,
      });
    }
    if (code === 'EACCES') throw new StartError(`port ${port} needs root: choose one above 1023 with PORT.`, { cause });
    if (code === 'EADDRNOTAVAIL') throw new StartError(`HOST ${host} is not an address of this machine.`, { cause });
    throw cause;
  } finally {
    if (server.listening) {
      server.close();
      await once(server, 'close');
    }
  }
}
