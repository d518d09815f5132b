import { domainToASCII } from 'node:url';
import { hasHiddenCharacters, withoutHiddenCharacters } from '#lib/webmail/reading/hidden-characters.ts';
import {
  borrowsLetters,
  houseOf,
  isSameHouse,
  lookOfDomain,
  toLatin,
  toUnicodeDomain,
} from '#lib/webmail/reading/senders/look-of-domain.ts';
import type { MailAddress, MailWarning } from '#lib/webmail/types.ts';

/**
 * The headers of a mail as they are written: decoded (RFC 2047), and nothing taken out of them yet, because what is
 * hidden in them is to be told. Addresses keep their capitals.
 */
export type SenderFacts = {
  /** Of every `From`, in their order: more than one is told. */
  from: readonly MailAddress[];
  sender: MailAddress | null;
  replyTo: readonly MailAddress[];
  /** Of `To` and `Cc`: a stranger may look like the newsroom. */
  recipients: readonly MailAddress[];
  subject: string;
  /** Hosts that its bodies link to, if they are known. */
  linkHosts: readonly string[];
};

const maxAddresses = 100;
const maxHosts = 200;
const maxCharacters = 1_000;
/** Lookalikes that are told; more of them say nothing more. */
const maxLookalikes = 5;

/** What a reader should know of who sent a mail before they believe it. `shown` and `actual` are legible. */
export function warnOfSender(facts: SenderFacts): MailWarning[] {
  const bounded = boundedFacts(facts);
  const warnings = [warnOfName(bounded), warnOfSeveral(bounded), warnOfReplies(bounded), warnOfHidden(bounded)];
  return [...warnings.filter((warning) => warning !== null), ...warnOfLookalikes(bounded)];
}

function boundedFacts(facts: SenderFacts): SenderFacts {
  const cut = ({ name, address }: MailAddress) => ({
    name: name.slice(0, maxCharacters),
    address: address.slice(0, maxCharacters),
  });
  return {
    from: facts.from.slice(0, maxAddresses).map(cut),
    sender: facts.sender && cut(facts.sender),
    replyTo: facts.replyTo.slice(0, maxAddresses).map(cut),
    recipients: facts.recipients.slice(0, maxAddresses).map(cut),
    subject: facts.subject.slice(0, maxCharacters),
    linkHosts: facts.linkHosts.slice(0, maxHosts).map((host) => host.slice(0, maxCharacters)),
  };
}

/** An address within words, also with a full-width or small at sign. */
const addressPattern = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}][\p{L}\p{N}.-]{0,250}\.[\p{L}\p{N}-]{2,63}/gu;

const addressesIn = (words: string): string[] =>
  [...withoutHiddenCharacters(words.normalize('NFKC')).matchAll(addressPattern)].map(([address]) => address);

const legibleAddress = ({ address }: MailAddress) => withoutHiddenCharacters(address);
const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function warnOfName({ from }: SenderFacts): MailWarning | null {
  for (const one of from) {
    const actual = legibleAddress(one);
    const shown = addressesIn(one.name).find((address) => !isSame(address, actual));
    if (shown) return { kind: 'nameIsAddress', shown, actual };
  }
  return null;
}

function warnOfSeveral({ from }: SenderFacts): MailWarning | null {
  const [first, ...others] = from;
  return first && others.length > 0 ? { kind: 'severalFrom', shown: legibleAddress(first) } : null;
}

function warnOfReplies({ from, replyTo }: SenderFacts): MailWarning | null {
  const sender = from[0];
  const domain = sender ? domainOf(sender.address) : '';
  if (!sender || domain === '') return null;
  const elsewhere = replyTo.find(({ address }) => {
    const replyDomain = domainOf(address);
    return replyDomain !== '' && !isSameHouse(domain, replyDomain);
  });
  return elsewhere
    ? { kind: 'replyElsewhere', shown: legibleAddress(sender), actual: legibleAddress(elsewhere) }
    : null;
}

function warnOfHidden({ from, sender, replyTo, recipients, subject }: SenderFacts): MailWarning | null {
  const people = [...from, ...(sender ? [sender] : []), ...replyTo, ...recipients];
  const words = [subject, ...people.flatMap(({ name, address }) => [name, address])];
  return words.some(hasHiddenCharacters) ? { kind: 'hiddenCharacters' } : null;
}

const domainOf = (address: string) =>
  toUnicodeDomain(withoutHiddenCharacters(address.slice(address.lastIndexOf('@') + 1)));

/**
 * Domains in their order of trust: our own, what the sender's name says, the sender, where answers go, links. Of two that
 * look the same the later is `shown`, with what cannot be read otherwise as `xn--…`, and the earlier is `actual`.
 */
function domainsOf({ from, sender, replyTo, recipients, linkHosts }: SenderFacts): string[] {
  const senders = [...from, ...(sender ? [sender] : []), ...replyTo];
  const addresses = [
    ...recipients.map(({ address }) => address),
    ...senders.flatMap(({ name }) => addressesIn(name)),
    ...senders.map(({ address }) => address),
  ];
  const domains = [...addresses.map(domainOf), ...linkHosts.map(toUnicodeDomain)];
  return [...new Set(domains.map(houseOf).filter((domain) => domain !== ''))];
}

function warnOfLookalikes(facts: SenderFacts): MailWarning[] {
  const firstByLook = new Map<string, string>();
  const warnings: MailWarning[] = [];
  for (const domain of domainsOf(facts)) {
    const look = lookOfDomain(domain);
    const first = firstByLook.get(look);
    const trusted = first ?? (borrowsLetters(domain) ? toLatin(domain) : null);
    if (trusted !== null) warnings.push({ kind: 'lookalike', shown: domainToASCII(domain), actual: trusted });
    if (first === undefined) firstByLook.set(look, domain);
  }
  return warnings.slice(0, maxLookalikes);
}
