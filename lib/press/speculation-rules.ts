import { addressOf } from '#lib/addresses/address-of.ts';
import { patternsAhead } from '#lib/addresses/areas.ts';
import { readerHeaders } from '#lib/press/headers.ts';
import { makePrint, type Print } from '#lib/press/print.ts';

/** Named by every reader page's `Speculation-Rules` header, since no script may stand in a page. */
export const speculationRulesPath = addressOf('speculationRules');

const { rendered, never } = patternsAhead();

/**
 * When a reader rests on a link or presses it, the browser gets its page ready. What most read next is rendered ahead
 * and there at once; other pages are fetched. Nothing counts a page that is not opened, see `lib/readership`.
 */
export const speculationRules = {
  prerender: [rule(rendered)],
  prefetch: [rule(['/*'])],
} as const;

function rule(pages: readonly string[]) {
  return {
    source: 'document',
    where: { and: [{ href_matches: pages }, { not: { href_matches: never } }] },
    eagerness: 'moderate',
  };
}

export function printSpeculationRules(siteUrl: string): Promise<Print> {
  const headers = {
    'content-type': 'application/speculationrules+json',
    vary: 'Accept-Encoding',
    ...readerHeaders(siteUrl),
    'cache-control': 'public, max-age=86400',
  };
  return makePrint(200, headers, Buffer.from(JSON.stringify(speculationRules)));
}
