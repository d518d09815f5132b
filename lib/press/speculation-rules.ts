import { readerHeaders } from '#lib/press/headers.ts';
import { makePrint, type Print } from '#lib/press/print.ts';

/** Named by every reader page's `Speculation-Rules` header, since no script may stand in a page. */
export const speculationRulesPath = '/paper/speculation-rules.json';

/**
 * Pages a browser may get ready when a reader rests on a link or presses it: stories, fronts and sections. Never what
 * asks something of the paper: searches, shares, forms.
 */
const rules = {
  // fetched, not rendered ahead: a page that opens from the cache is there at once, and one that is not opened cost little
  prefetch: [
    {
      source: 'document',
      where: {
        and: [
          { href_matches: '/*' },
          {
            not: {
              href_matches: [
                '/search*',
                '/search?*',
                '/share/*',
                '/desk*',
                '/preview/*',
                '/media/*',
                '/feeds/*',
                '/story/*/player/*',
              ],
            },
          },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};

export function printSpeculationRules(siteUrl: string): Promise<Print> {
  const headers = {
    'content-type': 'application/speculationrules+json',
    vary: 'Accept-Encoding',
    ...readerHeaders(siteUrl),
    'cache-control': 'public, max-age=86400',
  };
  return makePrint(200, headers, Buffer.from(JSON.stringify(rules)));
}
