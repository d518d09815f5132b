import { BlockList } from 'node:net';
import { expect, it } from 'vitest';
import { isPublicAddress } from '#lib/fetching/addresses.ts';
import { FetchFailure } from '#lib/fetching/faults.ts';
import { parseTarget } from '#lib/fetching/target.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';

/*
 * Whether an address is public, by another program than ours and the registries themselves
 * (https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry), in any notation.
 */

const special4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '168.63.129.16/32'],
];

const list = new BlockList();
const ranges4 = special4.map((range) => {
  const [network = '', bits = ''] = range.split('/');
  list.addSubnet(network, Number(bits));
  return { first: toNumber(network), size: 2 ** (32 - Number(bits)) };
});

const own = () => new Set<string>();
const random = seededRandom(4);
const below = (limit: number) => Math.floor(random() * limit);

/** Half of them in the special ranges or just outside. */
function someAddress4(): number {
  if (random() < 0.5) return below(2 ** 32);
  const { first, size } = pick(ranges4, random);
  const at = pick([first - 1, first, first + below(size), first + size - 1, first + size], random);
  return Math.min(Math.max(at, 0), 2 ** 32 - 1);
}

it(
  'an IPv4 address is judged alike in every notation',
  () => {
    const wrong: string[] = [];
    for (let time = 0; time < soakCount(50_000); time += 1) {
      const number = someAddress4();
      const address = toDotted(number);
      const isPublic = !list.check(address);
      const written = toSomeNotation(number);
      if (isPublicAddress(address, own) !== isPublic) wrong.push(address);
      if (targetOf(`http://${written}/`) !== (isPublic ? address : 'privateAddress')) wrong.push(written);
    }
    expect(wrong).toEqual([]);
  },
  soakTimeoutMs(30_000),
);

it(
  'an IPv6 address that holds one of IPv4 is never public',
  () => {
    const hex = (number: number) => [number >>> 16, number & 0xffff].map((half) => half.toString(16)).join(':');
    const disguises: readonly ((number: number) => string)[] = [
      (number) => `::${toDotted(number)}`,
      (number) => `::ffff:${toDotted(number)}`,
      (number) => `::FFFF:${hex(number)}`,
      (number) => `::ffff:0:${hex(number)}`,
      (number) => `64:ff9b::${hex(number)}`,
      (number) => `64:ff9b:1:${hex(number)}::`,
      (number) => `2002:${hex(number)}::1`,
      (number) => `2001:0:${hex(number)}::1`,
      (number) => `2001::${hex(~number)}`,
      (number) => `2a00::5efe:${hex(number)}`,
      (number) => `fe80::5efe:${toDotted(number)}`,
    ];
    const wrong: string[] = [];
    for (let time = 0; time < soakCount(50_000); time += 1) {
      const written = pick(disguises, random)(someAddress4());
      if (isPublicAddress(written, own)) wrong.push(written);
      if (targetOf(`http://[${written}]/`) !== 'privateAddress') wrong.push(written);
    }
    expect(wrong).toEqual([]);
  },
  soakTimeoutMs(30_000),
);

function toNumber(dotted: string): number {
  return dotted.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
}

function toDotted(number: number): string {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');
}

/** One to four parts, each decimal, octal or hexadecimal, the last one for all that is left. */
function toSomeNotation(number: number): string {
  const alone = below(4);
  const octets = [24, 16, 8].slice(0, alone).map((shift) => (number >>> shift) & 255);
  const rest = number % 2 ** (32 - 8 * alone);
  return [...octets, rest].map(toSomeNumeral).join('.') + pick(['', '.'], random);
}

function toSomeNumeral(number: number): string {
  const hex = number.toString(16);
  return pick([`${number}`, `0${number.toString(8)}`, `0x${hex}`, `0X${hex.toUpperCase()}`, `0x000${hex}`], random);
}

function targetOf(url: string): string {
  try {
    return parseTarget(url, []).hostname;
  } catch (error) {
    if (error instanceof FetchFailure) return error.fault;
    throw error;
  }
}
