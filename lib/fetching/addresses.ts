import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';
import type { FetchAllow } from '#lib/env-fetch-allow.ts';

type Address = ReturnType<typeof ipaddr.parse>;

/** The only addresses of IPv6 that are given out for the public internet (RFC 4291, 2.4). */
const globalUnicast = ipaddr.IPv6.parse('2000::');
const globalUnicastBits = 3;

/** Public by its number, but the platform of the virtual machines that can reach it (Azure's WireServer). */
const platformAddresses: readonly string[] = ['168.63.129.16'];

/**
 * Is this the address of a machine on the public internet, and not of this one? Everything that is another address in
 * disguise is refused: mapped, NAT64, 6to4, Teredo, ISATAP.
 * @param own addresses of this machine: what listens there may be closed to everybody else
 */
export function isPublicAddress(text: string, own: () => ReadonlySet<string> = ownAddresses): boolean {
  const address = parseAddress(text);
  if (address?.range() !== 'unicast') return false;
  const isGivenOut =
    address instanceof ipaddr.IPv4
      ? !platformAddresses.includes(address.toString())
      : address.match(globalUnicast, globalUnicastBits) && !isIsatap(address.parts);
  return isGivenOut && !own().has(address.toString());
}

/** RFC 5214, 6.1: the last half begins with 0:5efe or 200:5efe, and ends with an IPv4 address. */
const isIsatap = (parts: readonly number[]) => (parts[4] === 0 || parts[4] === 0x200) && parts[5] === 0x5efe;

function ownAddresses(): Set<string> {
  const interfaces = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return new Set(interfaces.flatMap(({ address }) => parseAddress(address)?.toString() ?? []));
}

/** In its usual notation only, without a zone; null for everything else. */
function parseAddress(text: string): Address | null {
  if (text.includes('%')) return null;
  const version = isIP(text);
  if (version === 0) return null;
  // told which it is, the library doesn't try the other first
  return version === 4 ? ipaddr.IPv4.parse(text) : ipaddr.IPv6.parse(text);
}

/** Has the operator opened this name? */
export function isNameOpened(allow: FetchAllow, name: string, port: number): boolean {
  return allow.some((one) => one.kind === 'name' && one.name === name && (one.port === null || one.port === port));
}

/** Has the operator opened this address? One in disguise is not what it stands for. */
export function isAddressOpened(allow: FetchAllow, text: string, port: number): boolean {
  const address = parseAddress(text);
  if (!address) return false;
  return allow.some(
    (one) => one.kind === 'range' && isWithin(address, one.cidr) && (one.port === null || one.port === port),
  );
}

function isWithin(address: Address, cidr: string): boolean {
  const [range, bits] = cidr.includes(':') ? ipaddr.IPv6.parseCIDR(cidr) : ipaddr.IPv4.parseCIDR(cidr);
  return range.kind() === address.kind() && address.match(range, bits);
}

/** Has the operator named this very port, for a host that has one beside the usual ones? */
export function isPortOpened(allow: FetchAllow, host: string, port: number): boolean {
  return allow.some(
    (one) => one.port === port && (isNameOpened([one], host, port) || isAddressOpened([one], host, port)),
  );
}
