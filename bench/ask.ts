import { type Agent, get, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

type Asking = {
  agent?: Agent;
  /** Default: as a browser. */
  encoding?: string;
  /** Of whoever is signed in. */
  cookie?: string;
  /** Default: only 200 is an answer. */
  mayBe?: readonly number[];
};

/** `body` as it travels. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

export function ask(url: string, { agent, encoding = 'br, gzip', cookie, mayBe = [] }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(
      url,
      { ...(agent ? { agent } : {}), headers: { 'accept-encoding': encoding, ...(cookie ? { cookie } : {}) } },
      (response) => {
        const { statusCode: status = 0, headers } = response;
        buffer(response).then(
          (body) =>
            status === 200 || mayBe.includes(status)
              ? resolve({ status, headers, body })
              : reject(new Error(`${url} answered ${status}`)),
          reject,
        );
      },
    ).on('error', reject);
  });
}

/** Bytes of the body as it travels. */
export async function size(url: string): Promise<number> {
  return (await ask(url)).body.length;
}

export async function fetchText(url: string): Promise<string> {
  return (await fetch(url)).text();
}
