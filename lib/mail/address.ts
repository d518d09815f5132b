import { domainToASCII } from 'node:url';

/** RFC 5321, 4.5.3.1: octets of a local part, and of an address that fits `<…>` in a command. */
const maxLocalLength = 64;
const maxLength = 254;

// Narrower than RFC 5322 on purpose: no quoted strings, no `|`, `%`, `!`, `/` or `` ` ``, which old mail servers gave
// meanings of their own (pipes, routes, files), and no leading hyphen, which looks like an option to a program.
const localPart = /^[a-z0-9_+=&'~][a-z0-9_+=&'~-]*(\.[a-z0-9_+=&'~-]+)*$/i;
const typedDomain = /^[\p{L}\p{N}\p{M}.-]+$/u;
const domainLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The one check of a mail address, at the form and again before sending.
 * @returns the address with its domain in lower case and in ASCII (IDN domains as `xn--…`), or null if it is not one
 *   plain address
 */
export function parseAddress(typed: string): string | null {
  const address = typed.trim();
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  if (at < 1 || local.length > maxLocalLength || !localPart.test(local)) return null;
  const domain = parseDomain(address.slice(at + 1));
  if (!domain || local.length + 1 + domain.length > maxLength) return null;
  return `${local}@${domain}`;
}

function parseDomain(typed: string): string | null {
  if (!typedDomain.test(typed)) return null;
  const domain = domainToASCII(typed);
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  // an address of a machine, such as 127.0.0.1, is not a mail domain, nor is a name without a dot
  if (labels.length < 2 || /^\d+$/.test(last) || domain.length > 253) return null;
  return labels.every((label) => domainLabel.test(label)) ? domain : null;
}
