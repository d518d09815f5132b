import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NewsroomPage } from '#components/pages/newsroom-page.tsx';
import { Footer } from '#components/ui/frame/footer.tsx';
import { pageKinds } from '#lib/pages/kinds.ts';
import { readPageText } from '#lib/pages/page-text.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import { calgary, montreal } from '#testing/editions.ts';
import { local } from '#testing/stories/fixtures.ts';

const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'attr-case': 'off' } });
const faultsOf = async (html: string) => {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
};
const { body } = readPageText('We print news.\n\n## Where\n\n- [Here](https://a.example/)\n- there');
const pages = pageKinds.map((kind) => ({ kind, language: 'en' }));
const page = {
  kind: 'corrections-policy',
  language: 'en',
  headline: 'How we correct',
  body: withIds(body),
  changedAt: new Date('2025-11-23T13:35:00Z'),
} as const;

test('a page stands beside the others, says when it changed and, of corrections, where they are', async () => {
  const html = renderToStaticMarkup(<NewsroomPage edition={calgary} page={page} pages={pages} />);
  expect(await faultsOf(`<main>${html}</main>`)).toEqual([]);
  expect(html).toContain('Last changed <time dateTime="2025-11-23T06:35:00-07:00">Nov 23, 2025</time>');
  expect(html).toContain('<a href="/calgary/corrections-policy" aria-current="page">');
  expect(html.match(/aria-current/g)).toHaveLength(1);
  expect(html).toContain('href="/calgary/corrections"');
});

test('words of another language are marked as such, what stands around them is not', async () => {
  const html = renderToStaticMarkup(<NewsroomPage edition={montreal} page={page} pages={pages} />);
  expect(html).toContain('<article lang="en">');
  expect(html).toMatch(/<footer class="newsroom-foot" lang="fr-CA">.*Dernière modification/);
});

const footer = {
  siteName: 'Action News',
  edition: calgary,
  editions: [calgary, montreal],
  sections: [local],
  year: '2025',
};

test('the footer leads to the pages there are, and to no other', async () => {
  const html = renderToStaticMarkup(<Footer {...footer} pages={[{ kind: 'privacy', language: 'en' }]} />);
  expect(await faultsOf(html.replace(/<theme-switch>.*<\/theme-switch>/, ''))).toEqual([]);
  const hrefs = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  expect(hrefs).toEqual([
    '/calgary',
    '/calgary/local',
    '/calgary/weather',
    '/calgary/traffic',
    '/calgary/privacy',
    '/calgary/corrections',
    '/search?edition=calgary',
    '/calgary/archive',
    '/calgary/topics',
    '/calgary/authors',
    '/calgary',
    '/montreal',
    '/feeds/calgary.rss',
  ]);
});
