import { isIP } from 'node:net';
import type { FetchAllow } from '#lib/env-fetch-allow.ts';
import { isAddressOpened, isNameOpened, isPortOpened, isPublicAddress } from '#lib/fetching/addresses.ts';
import { FetchFailure } from '#lib/fetching/faults.ts';
import { maxUrlLength } from '#lib/fetching/limits.ts';

/** Something to ask a server for. */
export type Target = {
  /** Normalised, without user, fragment and the dot that may end a name. */
  url: URL;
  /** As in `fetch_hosts`: "news.example.com", "127.0.0.1:8080". */
  host: string;
  /** A name, or an address without brackets. */
  hostname: string;
  isAddress: boolean;
  port: number;
};

const defaultPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/** Services that a request could be made to speak with (https://fetch.spec.whatwg.org/#port-blocking), from 1024 up. */
const otherServices: readonly number[] = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
];

const domainName = /^(?=.{1,253}$)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$/;
/** Names that are no one's on the public internet (RFC 6761, 6762, 8375, 9476). */
const localName = /^[^.]*$|\.(localhost|local|internal|home\.arpa|alt)$/;

/**
 * Parses what is to be asked for, and refuses what is no business of ours by its looks: another scheme, a user, another
 * service's port, a name or an address of a private network. What names lead to is checked by `resolveTarget`.
 * @param base what a redirect's address is relative to
 * @throws {FetchFailure}
 */
export function parseTarget(text: string, allow: FetchAllow, base?: URL): Target {
  const url = text.length <= maxUrlLength && URL.canParse(text, base) ? new URL(text, base) : null;
  if (!url) throw new FetchFailure('badUrl', 'no address');
  const defaultPort = defaultPorts[url.protocol];
  if (defaultPort === undefined) throw new FetchFailure('badUrl', 'neither http nor https');
  if (url.username !== '' || url.password !== '') throw new FetchFailure('badUrl', 'an address with a user');
  url.hash = '';
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  const hostname = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const target = {
    url,
    host: url.host,
    hostname,
    isAddress: isIP(hostname) !== 0,
    port: url.port === '' ? defaultPort : Number(url.port),
  };
  refusePrivate(target, allow);
  refuseServices(target, allow);
  return target;
}

function refusePrivate({ host, hostname, isAddress, port }: Target, allow: FetchAllow): void {
  if (isAddress) {
    if (isPublicAddress(hostname) || isAddressOpened(allow, hostname, port)) return;
    throw new FetchFailure('privateAddress', `${host}: a private address`);
  }
  if (!domainName.test(hostname)) throw new FetchFailure('badUrl', 'no name of a server');
  if (localName.test(hostname) && !isNameOpened(allow, hostname, port)) {
    throw new FetchFailure('privateAddress', `${host}: a name of a private network`);
  }
}

function refuseServices({ host, hostname, port }: Target, allow: FetchAllow): void {
  const isWeb = Object.values(defaultPorts).includes(port) || (port >= 1024 && !otherServices.includes(port));
  if (!isWeb && !isPortOpened(allow, hostname, port))
    throw new FetchFailure('badUrl', `${host}: a port of other services`);
}
