import { nextAddressToken } from '#lib/webmail/reading/headers/address-tokens.ts';
import { readHeaderWords } from '#lib/webmail/reading/headers/header-words.ts';
import type { MailAddress } from '#lib/webmail/types.ts';

export type AddressList = { addresses: MailAddress[]; hasHidden: boolean };

const maxAddresses = 500;
const maxNameLength = 200;
/** RFC 5321: 64 + 1 + 255. */
const maxAddressLength = 320;

/** One address as it is being read. */
type Open = { phrase: string; comment: string; angle: string | null };
const nothing = (): Open => ({ phrase: '', comment: '', angle: null });

/**
 * The people of a header, as its writer meant them where that can be told. Only what stands outside quotes, comments
 * and encoded words can be an address: a name that says it is one stays a name.
 */
export function parseAddressList(header: string): AddressList {
  const addresses: MailAddress[] = [];
  let hasHidden = false;
  let open = nothing();
  const finish = () => {
    const read = readAddress(open);
    open = nothing();
    if (!read) return;
    hasHidden ||= read.hasHidden;
    addresses.push(read.address);
  };
  for (let at = 0; at < header.length && addresses.length < maxAddresses; ) {
    const token = nextAddressToken(header, at);
    at = token.end;
    if (token.kind === 'comment') open.comment ||= token.text;
    else if (token.kind === 'text') open.phrase += token.text;
    else if (token.kind === 'angle') {
      // `<a> <b>`: two of them, whatever is missing between
      if (open.angle !== null) finish();
      open.angle = token.text;
    } else if (token.text === ':' && open.angle === null && !open.phrase.includes('@')) {
      // the name of a group
      open = nothing();
    } else finish();
  }
  finish();
  return { addresses: addresses.slice(0, maxAddresses), hasHidden };
}

function readAddress({ phrase, comment, angle }: Open): { address: MailAddress; hasHidden: boolean } | null {
  const bare = angle === null ? bareAddress(phrase) : null;
  const written = angle ?? bare?.address ?? '';
  const name = readHeaderWords((bare ? bare.rest : phrase).trim() || comment, maxNameLength);
  const address = readPlainAddress(written);
  if (!name.text && !address.text && !written.trim()) return null;
  return {
    address: { name: name.text || (address.text ? '' : written.trim().slice(0, maxNameLength)), address: address.text },
    hasHidden: name.hasHidden || address.hasHidden,
  };
}

/** `a@b.test`, or the last word with an at sign: `Ann a@b.test`. */
function bareAddress(phrase: string): { address: string; rest: string } | null {
  const words = phrase.trim().split(/\s+/);
  const place = words.findLastIndex((word) => /^[^@"]+@[^@"]+$/.test(word) && !word.startsWith('=?'));
  const address = words[place];
  return address === undefined ? null : { address, rest: words.filter((_, other) => other !== place).join(' ') };
}

function readPlainAddress(written: string): { text: string; hasHidden: boolean } {
  // a route (`@relay:a@b`) is of another age
  const direct = written.replace(/^\s*@[^:]*:/, '').trim();
  // within quotes a space belongs to the address
  const compact = direct.includes('"') ? direct : direct.replace(/\s+/g, '');
  const seen = compact.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
  const isAddress = /^.+@[^@]+$/u.test(seen) && seen.length <= maxAddressLength;
  return { text: isAddress ? seen : '', hasHidden: seen !== compact };
}
