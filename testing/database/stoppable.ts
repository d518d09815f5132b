import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { type EmbeddedServer, freePort, startEmbedded } from '#lib/db/embedded.ts';

/** A PostgreSQL for tests and benchmarks that goes away and comes back, under one address. */
export type StoppableServer = { url: string; stop: () => Promise<void>; start: () => Promise<void> };

/** @param dir made for it, in a folder that everybody may walk through */
export async function startStoppable(dir: string): Promise<StoppableServer> {
  await mkdir(dir, { mode: 0o711 });
  const options = { dir, port: await freePort(), password: randomBytes(16).toString('hex'), throwAway: true };
  let server: EmbeddedServer | null = await startEmbedded(options);
  return {
    url: server.url,
    stop: async () => {
      await server?.stop();
      server = null;
    },
    start: async () => {
      server = await startEmbedded(options);
    },
  };
}
