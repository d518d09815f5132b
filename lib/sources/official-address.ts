import { env } from '#lib/env.ts';

/**
 * Where a service's address is really asked: there, or where the operator has it (`SOURCE_HOSTS`). A host of `*` keeps
 * its name as the first part of the path.
 */
export function officialAddress(url: string, hosts = env().SOURCE_HOSTS): string {
  const parsed = URL.parse(url);
  if (!parsed || hosts.size === 0) return url;
  const rest = parsed.pathname + parsed.search;
  const own = hosts.get(parsed.hostname);
  if (own !== undefined) return own + rest;
  const other = hosts.get('*');
  return other === undefined ? url : `${other}/${parsed.hostname}${rest}`;
}
