import { domainToASCII } from 'node:url';
import { keyedHash } from '#lib/crypto/keyed-hash.ts';

/** A provider's rules, as its own help pages have them: what can be added to a name, or left out, at the same mailbox. */
type Provider = {
  /** The first is the one a mailbox is known by. */
  domains: readonly string[];
  /** Signs in a name that mean nothing. */
  ignored?: RegExp;
  /** What a tag begins with beside `+`. */
  tag?: string;
};

const providers: readonly Provider[] = [
  { domains: ['gmail.com', 'googlemail.com'], ignored: /\./g },
  { domains: ['icloud.com', 'me.com', 'mac.com'] },
  { domains: ['proton.me', 'protonmail.com', 'pm.me', 'protonmail.ch'], ignored: /[._-]/g },
  { domains: ['yandex.ru', 'yandex.com', 'ya.ru', 'yandex.by', 'yandex.kz', 'yandex.ua'] },
  // each a mailbox of its own, and a hyphen no part of any name there
  ...['com', 'ca', 'fr', 'de', 'es', 'it', 'in', 'co.uk', 'co.in', 'com.au', 'com.br', 'com.mx'].map((end) => ({
    domains: [`yahoo.${end}`],
    tag: '-',
  })),
  ...['ymail.com', 'rocketmail.com', 'aol.com'].map((domain) => ({ domains: [domain], tag: '-' })),
];

/**
 * The mailbox that an address leads to, written in one way: by this alone limits count, and "never email me again",
 * bounces and senders are known. Case and `+tags` mean nothing anywhere, and neither do a big provider's other names
 * for the same mailbox.
 */
export function mailboxOf(address: string): string {
  const { local, domain } = partsOf(address);
  const provider = providers.find(({ domains }) => domains.includes(domain));
  const name = (provider?.tag && local.split(provider.tag, 1)[0]) || local;
  return `${(provider?.ignored && name.replace(provider.ignored, '')) || name}@${provider?.domains[0] ?? domain}`;
}

/** The mailbox of an address as a keyed hash. */
export function mailboxHash(address: string): string {
  return keyedHash('sharing-hashes', 'mailbox', mailboxOf(address));
}

/**
 * The hashes under which a mailbox may be stored: today's, and those of releases that knew a mailbox by case and
 * `+tags` alone, for the address as it stands and for its plain name at each of its provider's domains.
 */
export function mailboxHashes(address: string): string[] {
  const { local, domain } = partsOf(address);
  const [plainLocal = ''] = mailboxOf(address).split('@');
  const domains = providers.find((provider) => provider.domains.includes(domain))?.domains ?? [domain];
  const written = domains.flatMap((each) => [`${local}@${each}`, `${plainLocal}@${each}`]);
  return [mailboxHash(address), ...new Set(written.map((mailbox) => keyedHash('sharing-hashes', 'mailbox', mailbox)))];
}

/** Local part and domain without what no provider tells apart: case, a tag, a dot at the end of the domain. */
function partsOf(address: string): { local: string; domain: string } {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf('@');
  const domain = lower.slice(at + 1).replace(/\.$/, '');
  // no form accepts an unreadable domain; as it was written it is at least unlike any other
  return { local: lower.slice(0, Math.max(0, at)).split('+', 1)[0] ?? '', domain: domainToASCII(domain) || domain };
}
