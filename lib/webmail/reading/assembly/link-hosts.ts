import type { MailBody } from '#lib/webmail/types.ts';

const maxHosts = 200;

/** Where the bodies of a mail lead to, each host once. */
export function linkHostsOf(bodies: readonly MailBody[]): string[] {
  const hosts = new Set<string>();
  for (const { stretches } of bodies)
    for (const href of hrefsIn(stretches)) {
      const host = URL.parse(href)?.hostname;
      if (host) hosts.add(host);
      if (hosts.size >= maxHosts) return [...hosts];
    }
  return [...hosts];
}

/** Wherever a block keeps them. */
function* hrefsIn(value: unknown): Generator<string> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value))
    if (key === 'href' && typeof inner === 'string') yield inner;
    else yield* hrefsIn(inner);
}
