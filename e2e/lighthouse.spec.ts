import { auditPages } from '#testing/lighthouse.ts';
import { leadStory } from '#testing/portal/reader-pages.ts';
import { browserPath, running } from '#testing/portal/running.ts';
import { expect, test } from './journey.ts';

const conditions = ['/calgary/weather', '/calgary/traffic'];

test('Lighthouse finds nothing to mend in accessibility, practices and for search engines', async ({ request }) => {
  test.setTimeout(300_000);
  const paths = ['/calgary', '/calgary/local', await leadStory(request), '/search?q=council', ...conditions];
  const urls = paths.map((path) => running().url + path);
  // how quick a page is, `npm run bench` measures: here other journeys use the machine as well
  const categories = ['accessibility', 'best-practices', 'seo'];
  const audits = await auditPages(urls, { executablePath: browserPath(), categories });
  for (const [url, { scores, faults }] of audits) {
    expect(faults, url).toEqual([]);
    expect(scores, url).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
  }
});
