import { nextAddressToken } from '#lib/webmail/reading/headers/address-tokens.ts';
import { type HeaderWords, readHeaderWords } from '#lib/webmail/reading/headers/header-words.ts';
import { withoutHiddenCharacters } from '#lib/webmail/reading/hidden-characters.ts';
import type { MailAddress } from '#lib/webmail/types.ts';

/** `written`: the same people with whatever is hidden in their names and addresses. */
export type AddressList = { addresses: MailAddress[]; written: MailAddress[] };

const maxAddresses = 500;
/** Of a header; 500 addresses have less. */
const maxHeaderLength = 60_000;
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
export function parseAddressList(written: string): AddressList {
  const header = written.slice(0, maxHeaderLength);
  const list: AddressList = { addresses: [], written: [] };
  let open = nothing();
  const finish = () => {
    const read = readAddress(open);
    open = nothing();
    if (!read) return;
    list.addresses.push(read.seen);
    list.written.push(read.written);
  };
  for (let at = 0; at < header.length && list.addresses.length < maxAddresses; ) {
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
  if (list.addresses.length < maxAddresses) finish();
  return list;
}

function readAddress({ phrase, comment, angle }: Open): { seen: MailAddress; written: MailAddress } | null {
  const bare = angle === null ? bareAddress(phrase) : null;
  const inside = angle ?? bare?.address ?? '';
  const name = readHeaderWords((bare ? bare.rest : phrase).trim() || comment, maxNameLength);
  const address = readPlainAddress(inside);
  // what stands in brackets and is no address is at least a name
  const other = address.seen ? '' : withoutHiddenCharacters(inside.slice(0, maxNameLength)).toWellFormed();
  const seen = { name: name.seen || other, address: address.seen };
  if (!seen.name && !seen.address) return null;
  return { seen, written: { name: name.written, address: address.written } };
}

/** `a@b.test`, or the last word with an at sign: `Ann a@b.test`. */
function bareAddress(phrase: string): { address: string; rest: string } | null {
  const words = phrase.trim().split(/\s+/);
  const place = words.findLastIndex((word) => /^[^@"]+@[^@"]+$/.test(word) && !word.startsWith('=?'));
  const address = words[place];
  return address === undefined ? null : { address, rest: words.filter((_, other) => other !== place).join(' ') };
}

function readPlainAddress(inside: string): HeaderWords {
  // a route (`@relay:a@b`) is of another age
  const direct = inside.replace(/^\s*@[^:]*:/, '').trim();
  // within quotes a space belongs to the address
  const written = direct.includes('"') ? direct : direct.replace(/\s+/g, '');
  if (written.length > maxAddressLength * 2) return { written: '', seen: '' };
  const seen = withoutHiddenCharacters(written);
  const isAddress = seen.length <= maxAddressLength && /^.+@[^@]+$/u.test(seen);
  return { written, seen: isAddress ? seen : '' };
}
