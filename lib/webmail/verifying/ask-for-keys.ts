import { Resolver } from 'node:dns/promises';
import { secondMs } from '#lib/clock.ts';

/**
 * Finds the TXT records of a name, each in its strings. Throws as `node:dns` does: ENOTFOUND or ENODATA where there are
 * none, another code where nobody could say.
 */
export type ResolveTxt = (name: string, signal: AbortSignal) => Promise<string[][]>;

/** Asks the name servers of this machine. */
export async function resolveTxt(name: string, signal: AbortSignal): Promise<string[][]> {
  const resolver = new Resolver({ timeout: 2 * secondMs, tries: 2 });
  signal.addEventListener('abort', () => resolver.cancel(), { once: true });
  return await resolver.resolveTxt(name);
}

/** A name that holds a DKIM key, within what DNS can ask for (RFC 1035, 2.3.4). */
const keyName = /^[^.]{1,63}(\.[^.]{1,63})*\._domainkey(\.[^.]{1,63})+$/i;
const maxNameLength = 253;

/**
 * A resolver that asks for DKIM keys alone, all within one time.
 * @returns `close` has to be called when nothing is asked any more
 */
export function askForKeys(resolve: ResolveTxt, timeoutMs: number) {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeoutMs);
  const isOver = new Promise<never>((_resolve, reject) => {
    deadline.signal.addEventListener('abort', () => reject(dnsError('ETIMEOUT')), { once: true });
  });
  // nobody may be waiting when it comes
  isOver.catch(() => {});
  return {
    resolver: async (name: string, type: string): Promise<string[][]> => {
      if (type !== 'TXT' || name.length > maxNameLength || !keyName.test(name)) throw dnsError('ENOTFOUND');
      return await Promise.race([resolve(name, deadline.signal), isOver]);
    },
    close: () => {
      clearTimeout(timer);
      deadline.abort();
    },
  };
}

const dnsError = (code: string) => Object.assign(new Error(code), { code });
