import { parseAddress } from '#lib/mail/address.ts';
import { maxRecipients } from '#lib/webmail/answers/drafting/limits.ts';
import { parseAddressList } from '#lib/webmail/reading/headers/address-list.ts';
import { nextAddressToken } from '#lib/webmail/reading/headers/address-tokens.ts';
import { withoutHiddenCharacters } from '#lib/webmail/reading/hidden-characters.ts';
import type { MailAddress } from '#lib/webmail/types.ts';

/** Each address once, as `lib/mail/address.ts` has them; `problems` are for people, in plain words. */
export type ReadRecipients = { addresses: MailAddress[]; problems: string[] };

/** So many mistakes are named at once. */
const maxProblems = 5;
const maxNameLength = 100;

/**
 * Reads what somebody typed or pasted into To, Cc or Bcc: addresses with names or without, with commas, semicolons or
 * line ends between them. Nobody is left out without a word: what is no address is a problem.
 */
export function parseRecipients(text: string): ReadRecipients {
  const found = new Map<string, MailAddress>();
  const problems: string[] = [];
  for (const typed of splitEntries(text).flatMap(readEntry)) {
    const address = parseAddress(typed.address);
    const problem = address === null ? problemOf(typed) : nameProblem(typed.name, address);
    if (problem !== null) problems.push(problem);
    else if (address !== null && !found.has(address.toLowerCase()))
      found.set(address.toLowerCase(), { name: readName(typed.name, address), address });
  }
  if (found.size > maxRecipients)
    problems.unshift(`A mail goes to at most ${maxRecipients} people in each field; here are ${found.size}.`);
  return { addresses: [...found.values()].slice(0, maxRecipients), problems: problems.slice(0, maxProblems) };
}

/** As a field has it, so that it is read as the same again. A name that is another address stays away. */
export function formatRecipient({ name, address }: MailAddress): string {
  const shown = withoutHiddenCharacters(name.slice(0, maxNameLength));
  if (shown === '' || hasAtSign(shown)) return address;
  const isPlain = /^[\p{L}\p{M}\p{N}' -]+$/u.test(shown);
  return `${isPlain ? shown : `"${shown.replace(/["\\]/g, '\\$&')}"`} <${address}>`;
}

/** At semicolons and line ends; what stands in quotation marks, brackets or comments stays whole. */
function splitEntries(text: string): string[] {
  const line = text.replace(/[\r\n\u2028\u2029]+/g, ';');
  const entries = [''];
  for (let at = 0; at < line.length; ) {
    const token = nextAddressToken(line, at);
    const piece = line.slice(at, token.end);
    if (token.kind === 'mark' && token.text === ';') entries.push('');
    else entries.push(`${entries.pop()}${piece}`);
    at = token.end;
  }
  return entries.map((entry) => entry.trim()).filter(Boolean);
}

function readEntry(entry: string): MailAddress[] {
  if (!/["<(]/.test(entry)) return entry.split(',').flatMap(readBare);
  // Outlook sets names with commas before addresses without quotation marks: "Bell, Ann <ann@river.example>"
  const whole = /^([^"<>()@]*,[^"<>()@]*)<([^<>]*)>$/.exec(entry);
  if (whole)
    return [{ name: withoutHiddenCharacters(whole[1] ?? ''), address: withoutHiddenCharacters(whole[2] ?? '') }];
  return parseAddressList(entry).addresses;
}

/** `a@b.test`, `a@b.test c@d.test`, `Ann a@b.test`. */
function readBare(typed: string): MailAddress[] {
  const words = withoutHiddenCharacters(typed.replace(/^\s*mailto:/i, ''))
    .split(' ')
    .filter(Boolean);
  if (words.length === 0) return [];
  if (words.every((word) => word.includes('@'))) return words.map((address) => ({ name: '', address }));
  const last = words.at(-1) ?? '';
  return [
    last.includes('@') ? { name: words.slice(0, -1).join(' '), address: last } : { name: words.join(' '), address: '' },
  ];
}

function problemOf({ name, address }: MailAddress): string {
  if (address === '' && !name.includes('@')) return `“${shortened(name)}” has no address.`;
  return `“${shortened(address || name)}” is not an address that mail can be sent to.`;
}

const hasAtSign = (name: string) => name.normalize('NFKC').includes('@');

/** Whoever reads "boss@paper.example <other@elsewhere.test>" believes the name. */
function nameProblem(name: string, address: string): string | null {
  if (!hasAtSign(name) || isSame(name, address)) return null;
  return `The name “${shortened(name)}” is an address itself, and another one than ${shortened(address)}.`;
}

const isSame = (name: string, address: string) => parseAddress(name)?.toLowerCase() === address.toLowerCase();

const readName = (name: string, address: string) =>
  isSame(name, address) ? '' : name.slice(0, maxNameLength).toWellFormed().trim();

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text);
