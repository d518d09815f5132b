import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { z } from 'zod';

/** A host or a range of addresses that is open to `lib/fetching` though it is not on the public internet. */
export type OpenedHost =
  | { kind: 'name'; name: string; port: number | null }
  | { kind: 'range'; cidr: string; port: number | null };
export type FetchAllow = readonly OpenedHost[];

const hostAndPort = /^(?:\[(?<bracketed>[^\]]+)\]|(?<plain>[^:[\]/?#@%\\\s]+))(?::(?<port>\d{1,5}))?$/;
const domainName = /^[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$/;

/**
 * Reads `127.0.0.1:8080,10.1.0.0/16,news.intranet`: hosts, hosts with a port, ranges, each in its usual notation. Faults
 * name the entry's place, never what was written.
 */
export const fetchAllow = z.string().transform((text, context): FetchAllow => {
  const opened: OpenedHost[] = [];
  for (const [index, entry] of text.split(',').entries()) {
    if (entry.trim() === '') continue;
    const host = toOpenedHost(entry.trim());
    if (host) opened.push(host);
    else {
      const message = `entry ${index + 1} is no host such as 127.0.0.1, 127.0.0.1:8080, [::1]:8080 or 10.1.0.0/16`;
      context.issues.push({ code: 'custom', input: text, message });
    }
  }
  return opened;
});

function toOpenedHost(entry: string): OpenedHost | null {
  const wholeAddress = toCidr(entry);
  if (wholeAddress) return { kind: 'range', cidr: wholeAddress, port: null };
  const { bracketed, plain, port } = hostAndPort.exec(entry)?.groups ?? {};
  const number = port === undefined ? null : Number(port);
  if (number !== null && (number < 1 || number > 65_535)) return null;
  if (bracketed !== undefined) {
    const cidr = isIP(bracketed) === 6 ? toCidr(bracketed) : null;
    return cidr ? { kind: 'range', cidr, port: number } : null;
  }
  const cidr = toCidr(plain ?? '');
  if (cidr) return { kind: 'range', cidr, port: number };
  const name = domainToASCII(plain ?? '');
  return domainName.test(name) && isIP(name) === 0 ? { kind: 'name', name, port: number } : null;
}

/** "10.1.0.0/16", and of a single address the range that is only itself. */
function toCidr(text: string): string | null {
  const [, address = '', bits] = /^([^/%]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const length = bits === undefined ? most : Number(bits);
  return length >= 0 && length <= most ? `${address}/${length}` : null;
}
