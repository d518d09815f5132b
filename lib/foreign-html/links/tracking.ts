/** Parameters that tell where a reader came from. None of them decides which page is shown. */
const everywhere: readonly RegExp[] = [
  /^utm_/,
  /^(?:fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|twclid|ttclid|yclid|li_fat_id|igshid|igsh|srsltid|epik)$/,
  /^(?:mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|hsctatracking|vero_id|vero_conv|oly_anon_id|oly_enc_id|ml_subscriber(?:_hash)?)$/,
  /^(?:_ga|_gl|_gac|_openstat|wickedid|rb_clickid|s_cid|ns_(?:campaign|mchannel|source|linkname|fee)|at_(?:medium|campaign))$/,
];

/** Short names mean this only at their owner's. */
const atHosts: readonly (readonly [host: RegExp, name: RegExp])[] = [
  [/(?:^|\.)cbc\.ca$/, /^cmp$/],
  [/(?:^|\.)theguardian\.com$/, /^cmp$/],
  [/(?:^|\.)(?:youtube\.com|youtu\.be|spotify\.com)$/, /^si$/],
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/, /^(?:feature|pp)$/],
  [/(?:^|\.)(?:twitter|x)\.com$/, /^(?:s|t|ref_src|ref_url)$/],
  [/(?:^|\.)nytimes\.com$/, /^(?:smid|smtyp)$/],
  [/(?:^|\.)instagram\.com$/, /^ig_[a-z]+$/],
];

const isTracking = (host: string, name: string) =>
  everywhere.some((pattern) => pattern.test(name)) ||
  atHosts.some(([at, pattern]) => at.test(host) && pattern.test(name));

/** The same address without them; every other character of its query stays as it was written. */
export function withoutTracking(url: URL): URL {
  if (url.search === '') return url;
  const parameters = url.search.slice(1).split('&');
  const kept = parameters.filter((each) => !isTracking(url.hostname, (each.split('=')[0] ?? '').toLowerCase()));
  if (kept.length === parameters.length) return url;
  const clean = new URL(url);
  clean.search = kept.join('&');
  return clean;
}
