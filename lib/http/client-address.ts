import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** The header in which rooms behind the press find the reader's address; whatever a visitor sends in it is overwritten. */
export const clientAddressHeader = 'x-client-address';

/**
 * The address a request came from. Each trusted proxy appends the address it saw to `X-Forwarded-For`, so with
 * `trustedProxies` of them the client is that many entries from the right; anything further left is the visitor's claim.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const direct = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return direct;
  const forwarded = [request.headers['x-forwarded-for'] ?? ''].flat().join(',').split(',');
  const claimed = bare(forwarded.at(-trustedProxies)?.trim() ?? '');
  return isIP(claimed) ? claimed : direct;
}

/** Without the port and the brackets that some proxies write: "203.0.113.5:4711", "[2001:db8::7]:443". */
function bare(address: string): string {
  return address.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
}
