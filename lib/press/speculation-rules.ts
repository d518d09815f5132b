import { readerHeaders } from '#lib/press/headers.ts';
import { makePrint, type Print } from '#lib/press/print.ts';

/** Named by every reader page's `Speculation-Rules` header, since no script may stand in a page. */
export const speculationRulesPath = '/paper/speculation-rules.json';

/** Fronts, sections and stories themselves. */
const mostRead = ['/', '/:edition', '/:edition/:section', '/story/:story'];
/**
 * What asks something of the paper (searches, shares, the desk, what is one person's own), what shows a player of
 * somebody else's, and what is no page. In an address of one or two parts these would pass for editions and sections.
 */
const never = [
  '/search*',
  '/search?*',
  '/share/*',
  '/desk*',
  '/admin*',
  '/preview/*',
  '/story/*/player/*',
  '/media/*',
  '/feeds/*',
  '/cards/*',
];

/**
 * When a reader rests on a link or presses it, the browser gets its page ready. What most read next is rendered ahead
 * and there at once; other pages are fetched. Nothing counts a page that is not opened, see `lib/readership`.
 */
export const speculationRules = {
  prerender: [rule(mostRead)],
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
