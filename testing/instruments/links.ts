import { LinkChecker, LinkState } from 'linkinator';
import type { Instrument } from './instrument.ts';

/** The whole site followed from its front, with what style sheets name and the anchors within pages. */
export const links: Instrument = {
  name: 'linkinator',
  needs: [],
  look: async ({ url }) => {
    const checker = new LinkChecker();
    const { links } = await checker.check({
      path: url,
      recurse: true,
      checkCss: true,
      checkFragments: true,
      concurrency: 4,
      timeout: 60_000,
      // the demo's foreign addresses are example domains; what is foreign is not ours to ask from a test
      linksToSkip: async (link) => !link.startsWith(url),
    });
    const own = links.filter(({ state }) => state !== LinkState.SKIPPED);
    const broken = own.filter(({ state }) => state === LinkState.BROKEN);
    return {
      looked: `${own.length} links`,
      findings: broken.map(({ url, status, parent }) => `${parent} leads to ${url}: ${status}`),
    };
  },
};
