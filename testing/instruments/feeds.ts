import type { DemoPaper } from './demo-paper.ts';
import { feedFaults } from './feed-rules.ts';
import type { Instrument } from './instrument.ts';

const formats = [
  { kind: 'rss', extension: '.rss', type: 'application/rss+xml' },
  { kind: 'atom', extension: '.atom', type: 'application/atom+xml' },
  { kind: 'json', extension: '.json', type: 'application/feed+json' },
] as const;

/** The feeds of every kind of page in every format, by the rules of the W3C's validator. */
export const feeds: Instrument = {
  name: 'W3C feed rules',
  needs: [],
  look: async (paper) => {
    const findings: string[] = [];
    const paths = await feedPaths(paper);
    for (const path of paths) {
      for (const { kind, extension, type } of formats) {
        const url = `${paper.url}${path}${extension}`;
        const answer = await paper.request.get(url);
        const [said] = (answer.headers()['content-type'] ?? '').split(';');
        const faults = feedFaults(kind, await answer.text(), url);
        if (answer.status() !== 200) faults.push(`answers ${answer.status()}`);
        if (said !== type) faults.push(`is served as ${said}`);
        findings.push(...faults.map((fault) => `${path}${extension}: ${fault}`));
      }
    }
    return { looked: `${paths.length * formats.length} feeds`, findings };
  },
};

/** Each feed that a readers' page names, without its format. */
async function feedPaths({ pages, request }: DemoPaper): Promise<string[]> {
  const paths = new Set<string>();
  for (const { url } of pages) {
    const html = await (await request.get(url)).text();
    for (const [, path = ''] of html.matchAll(/(\/feeds\/[^"]+?)\.(?:rss|atom|json)"/g)) paths.add(path);
  }
  return [...paths].sort();
}
