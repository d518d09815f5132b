import { domainToASCII } from 'node:url';
import { z } from 'zod';

/** Whoever has an address there is nobody's press office: such a sender is an address, never the whole domain. */
const sharedDomains = new Set(
  `aol.com fastmail.com gmail.com gmx.com gmx.net googlemail.com hotmail.com hotmail.co.uk icloud.com live.com mac.com
  mail.com me.com msn.com outlook.com pm.me proton.me protonmail.com shaw.ca sympatico.ca telus.net videotron.ca
  web.de yahoo.ca yahoo.co.uk yahoo.com yandex.com zoho.com`.split(/\s+/),
);

export const isSharedDomain = (domain: string): boolean => sharedDomains.has(domain);

const domainPattern = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;
const localPattern = /^[^\s@"(),:;<>[\\\]]{1,64}$/;

/** An address or a domain as senders are compared: small letters, the domain as DNS has it; null for neither. */
export function toSender(typed: string): string | null {
  const [local, domain, ...more] = typed.includes('@') ? typed.split('@') : [null, typed];
  // what an address on the web has besides would be left out unasked
  if (domain === undefined || more.length > 0 || /[/?#\\:[\]%]/.test(domain)) return null;
  const host = domainToASCII(domain.trim().toLowerCase());
  if (host.length > 253 || !domainPattern.test(host)) return null;
  if (local === null || local === undefined) return host;
  const name = local.trim().toLowerCase();
  return localPattern.test(name) ? `${name}@${host}` : null;
}

/** An address of a press office, or a domain: all addresses right there, not those of its subdomains. */
export const senderSchema = z
  .string()
  .max(320)
  .transform((typed, context) => {
    const sender = toSender(typed);
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    if (sender === null) return refuse('an address such as news@city.example, or a domain such as city.example');
    if (isSharedDomain(sender)) return refuse(`anybody can have an address at ${sender}: name one address there`);
    return sender;
  });

/** What may be named as the sender of an address's mail, the closest first; empty where it is no address. */
export function sendersOf(address: string): string[] {
  const sender = toSender(address);
  const [, domain] = sender?.split('@') ?? [];
  return sender === null || domain === undefined ? [] : [sender, domain];
}
