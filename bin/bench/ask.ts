import { type Agent, get } from 'node:http';

type Asking = {
  agent?: Agent;
  /** Default: only 200 is an answer. */
  mayBeNotFound?: boolean;
};

/** Bytes of the body as it travels. */
export function size(url: string, { agent, mayBeNotFound = false }: Asking = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { ...(agent ? { agent } : {}), headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () =>
        response.statusCode === 200 || (mayBeNotFound && response.statusCode === 404)
          ? resolve(bytes)
          : reject(new Error(`${url} answered ${response.statusCode}`)),
      );
    }).on('error', reject);
  });
}

export async function fetchText(url: string): Promise<string> {
  return (await fetch(url)).text();
}
