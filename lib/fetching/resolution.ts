import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { FetchAllow } from '#lib/env-fetch-allow.ts';
import { isAddressOpened, isNameOpened, isPublicAddress } from '#lib/fetching/addresses.ts';
import { FetchFailure } from '#lib/fetching/faults.ts';
import { maxAddressesTried } from '#lib/fetching/limits.ts';
import type { Target } from '#lib/fetching/target.ts';

/** Every address of a name, of IPv4 and IPv6. */
export type Resolve = (name: string) => Promise<readonly string[]>;

export type PinnedAddress = { address: string; family: 4 | 6 };

/** Asks as the rest of the machine does, its hosts file included. */
export const resolveBySystem: Resolve = async (name) =>
  (await lookup(name, { all: true, order: 'verbatim' })).map(({ address }) => address);

/**
 * The addresses a target may be asked at. They are what the connection uses: the name is not looked up again. A name with
 * one private address among public ones is refused, since nobody can tell which of them would have been asked.
 * @throws {FetchFailure}
 */
export async function resolveTarget(target: Target, allow: FetchAllow, resolve: Resolve): Promise<PinnedAddress[]> {
  const { host, hostname, port } = target;
  const addresses = target.isAddress ? [hostname] : await addressesOf(target, resolve);
  const isOpen = (address: string) =>
    isPublicAddress(address) || isAddressOpened(allow, address, port) || isNameOpened(allow, hostname, port);
  if (!addresses.every(isOpen)) throw new FetchFailure('privateAddress', `${host}: leads to a private address`);
  return addresses.slice(0, maxAddressesTried).map((address) => ({ address, family: isIP(address) === 6 ? 6 : 4 }));
}

const unknownCodes: readonly unknown[] = ['ENOTFOUND', 'ENODATA'];

async function addressesOf({ host, hostname }: Target, resolve: Resolve): Promise<readonly string[]> {
  let addresses: readonly string[];
  try {
    addresses = await resolve(hostname);
  } catch (cause) {
    const isUnknown = cause instanceof Error && 'code' in cause && unknownCodes.includes(cause.code);
    if (isUnknown) throw new FetchFailure('nameUnknown', `${host}: no such name`, null, { cause });
    throw new FetchFailure('unreachable', `${host}: its name cannot be looked up`, null, { cause });
  }
  if (addresses.length === 0) throw new FetchFailure('nameUnknown', `${host}: a name without addresses`);
  return addresses;
}
