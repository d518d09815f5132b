import { readLink } from '#lib/foreign-html/links/links.ts';
import { languageTag } from '#lib/language-tag.ts';
import type { CleanItem, Wire } from '#lib/wires/types.ts';

/** The story at its supplier's, without what tracks; the supplier's page where the item has no address of its own. Empty where a press office has none. */
export function toOriginalUrl(
  { link }: Pick<CleanItem, 'link'>,
  { homepage, feedUrl }: Pick<Wire, 'homepage' | 'feedUrl'>,
): string {
  for (const address of [link, homepage]) {
    const read = address ? readLink(address, undefined) : null;
    if (read?.kind === 'link' && /^https?:/.test(read.href)) return read.href;
  }
  return feedUrl === null ? '' : new URL('/', feedUrl).href;
}

/** The item's, where it is one; else the wire's. "EN-ca" is "en-CA". */
export function toLanguage({ language }: Pick<CleanItem, 'language'>, wire: Pick<Wire, 'language'>): string {
  const tag = language === null ? '' : canonical(language);
  return languageTag().safeParse(tag).success ? tag : wire.language;
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replace(/_/g, '-'))[0] ?? '';
  } catch {
    return '';
  }
}
