import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What a service says at one of its addresses. */
type Told = { status: number; type: string; headers: Readonly<Record<string, string>>; body: string };

/** By host, path and query: editions ask the same service for different places. */
const fileOf = (dir: string, address: string) =>
  join(dir, `${createHash('sha256').update(address).digest('hex')}.json`);

/** A host that only the journeys ask, so that nothing else has its turn there. */
export const journeysHost = 'roads.example.com';

/** Every request, a line each: "api.weather.gov/points/34.42,-119.7". */
const logOf = (dir: string) => join(dir, 'asked.log');

/**
 * Stands for all services there are (`SOURCE_HOSTS=*=<origin>`): each address answers with what `tellService` last put
 * there, and 503 where that is nothing. What it knows is in files, so that processes of a test can change it.
 */
export async function startStubServices(dir: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  await mkdir(dir, { recursive: true });
  const server = createServer(async (request, response) => {
    const address = (request.url ?? '/').slice(1);
    await appendFile(logOf(dir), `${address}\n`);
    const told = await readTold(dir, address);
    response
      .writeHead(told.status, { 'content-type': told.type, ...told.headers })
      .end(Buffer.from(told.body, 'base64'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function readTold(dir: string, address: string): Promise<Told> {
  try {
    return JSON.parse(await readFile(fileOf(dir, address), 'utf8'));
  } catch {
    return { status: 503, type: 'text/plain', headers: {}, body: '' };
  }
}

/** @param url of the real service, as its adapter asks for it */
export async function tellService(
  dir: string,
  url: string,
  body: string | Uint8Array | object,
  { status = 200, type = 'application/json', headers = {} }: Partial<Omit<Told, 'body'>> = {},
): Promise<void> {
  const { host, pathname, search } = new URL(url);
  const file = fileOf(dir, host + pathname + search);
  const text = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const told: Told = { status, type, headers, body: Buffer.from(text).toString('base64') };
  await writeFile(`${file}.part`, JSON.stringify(told));
  await rename(`${file}.part`, file);
}

/** What was asked for so far, in order. */
export async function listAsked(dir: string): Promise<string[]> {
  const log = await readFile(logOf(dir), 'utf8').catch(() => '');
  return log.split('\n').filter((line) => line !== '');
}
