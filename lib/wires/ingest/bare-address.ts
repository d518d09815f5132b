/** Parameters that only say where a reader came from. */
const tracking =
  /^(?:utm_.*|at_.*|mc_.*|pk_.*|ns_.*|cmp|cmpid|fbclid|gclid|dclid|msclkid|igshid|ref|ref_src|ftag|ocid|source|smid|xtor|wt\.mc_id)$/i;

/** An address as addresses are compared: without scheme, fragment and what only tells where a reader came from. */
export function bareAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.hash = '';
  return url.href.slice(url.protocol.length);
}

/** The same without any parameter: those of pictures are sizes and dates. */
export function barePath(address: string): string {
  return bareAddress(address).replace(/\?.*$/, '');
}
