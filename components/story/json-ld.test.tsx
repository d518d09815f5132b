import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StoryJsonLd } from '#components/story/json-ld.tsx';
import { StoryPage } from '#components/story/story-page.tsx';
import type { PublicStory } from '#lib/stories/types.ts';
import { calgary } from '#testing/editions.ts';
import { picture, story } from '#testing/stories/fixtures.ts';

const siteUrl = 'https://news.example.com';
const publisher = { '@type': 'NewsMediaOrganization', name: 'Action News' };

function printed(changes: Partial<PublicStory> = {}) {
  const told = { ...story, ...changes };
  const html = renderToStaticMarkup(
    <StoryJsonLd story={told} edition={calgary} siteName="Action News" siteUrl={siteUrl} publisher={publisher} />,
  );
  const [article, breadcrumbs] = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']) => JSON.parse(json),
  );
  return { html, article, breadcrumbs };
}

test('no headline ends the script', () => {
  const { html, article } = printed({ headline: '</script><script>alert(1)</script>\u2028' });
  expect(html.match(/<\/?script/g)).toEqual(['<script', '</script', '<script', '</script']);
  expect(html).not.toContain('\u2028');
  expect(article.headline).toBe('</script><script>alert(1)</script>\u2028');
});

test('the story is told with everything search engines ask for', () => {
  const { article } = printed({
    topics: [{ id: 3, slug: 'bow-river', name: 'Bow River' }],
    bylines: [
      { name: 'Maren Oakes', authorSlug: 'maren-oakes' },
      { name: 'Devi Harcourt', authorSlug: null },
    ],
  });
  expect(article).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Ice closes three footbridges',
    description: 'Crews work through the night.',
    image: [`${siteUrl}/media/a.jpg`],
    datePublished: '2025-07-01T12:00:00-06:00',
    dateModified: '2025-07-02T12:00:00-06:00',
    author: [
      { '@type': 'Person', name: 'Maren Oakes', url: `${siteUrl}/calgary/authors/maren-oakes` },
      { '@type': 'Person', name: 'Devi Harcourt' },
      { '@type': 'Organization', name: 'Prairie Dispatch' },
    ],
    publisher,
    mainEntityOfPage: { '@id': `${siteUrl}/story/ice-on-the-bow-7` },
    articleSection: 'Local',
    keywords: ['Bow River'],
    inLanguage: 'en',
    isAccessibleForFree: true,
    wordCount: 7,
    dateline: 'CALGARY',
    contentLocation: { '@type': 'Place', name: 'CALGARY' },
    isBasedOn: 'https://dispatch.example/ice',
    correction: [
      {
        '@type': 'CorrectionComment',
        text: 'The bridge is 6.9 metres high.',
        dateCreated: '2025-07-02T12:00:00-06:00',
      },
    ],
  });
});

test('the three shapes of the picture are named once it is cut', () => {
  const shape = (name: string) =>
    ({ url: `/media/a-${name}.jpg`, widthPx: 1200, heightPx: 675, format: 'jpeg' }) as const;
  const shapes = { '16x9': shape('16x9'), '4x3': shape('4x3'), '1x1': shape('1x1'), '1200x630': shape('card') };
  const { article } = printed({ leadPicture: { ...picture, shapes } });
  expect(article.image).toEqual(['16x9', '4x3', '1x1'].map((name) => `${siteUrl}/media/a-${name}.jpg`));
});

test('without a deck the beginning of the text says what it is about', () => {
  expect(printed({ deck: '', wire: null }).article.description).toBe('The ice began to move at four.');
});

test('what a story lacks is not told', () => {
  const lacking = {
    deck: '',
    body: [],
    bylines: [],
    wire: null,
    corrections: [],
    leadPicture: null,
    topics: [],
    dateline: '',
  };
  const { article } = printed({ ...lacking, significantAt: null });
  for (const name of [
    'description',
    'author',
    'isBasedOn',
    'correction',
    'image',
    'keywords',
    'dateline',
    'contentLocation',
  ]) {
    expect(article, name).not.toHaveProperty(name);
  }
  expect(article.dateModified).toBe(article.datePublished);
});

test('it says nothing that the page does not show', () => {
  const topics = [{ id: 3, slug: 'bow-river', name: 'Bow River' }];
  const { article, breadcrumbs } = printed({ topics });
  const page = renderToStaticMarkup(
    <StoryPage
      edition={calgary}
      story={{ ...story, topics }}
      url={article.url}
      related={[]}
      shareForm={<p>The form</p>}
    />,
  );
  const times = [...page.matchAll(/dateTime="([^"]+)"/g)].map(([, at]) => at);
  expect(times.slice(0, 2)).toEqual([article.datePublished, article.dateModified]);
  const shown = [
    article.headline,
    article.description,
    article.articleSection,
    article.dateline,
    article.isBasedOn,
    ...article.keywords,
    ...article.author.map(({ name }: { name: string }) => name),
    ...article.correction.map(({ text }: { text: string }) => text),
  ];
  for (const words of shown) expect(page).toContain(words);
  expect(breadcrumbs.itemListElement.map(({ name, item }: { name: string; item: string }) => [name, item])).toEqual([
    ['Action News Calgary', `${siteUrl}/calgary`],
    ['Local', `${siteUrl}/calgary/local`],
    ['Ice closes three footbridges', `${siteUrl}/story/ice-on-the-bow-7`],
  ]);
});

test('a summary is not told of as the whole story', () => {
  const wire = story.wire && { ...story.wire, isSummary: true };
  const { article } = printed({ wire });
  expect(article).toMatchObject({ isBasedOn: 'https://dispatch.example/ice' });
  for (const name of ['wordCount', 'articleBody', 'isAccessibleForFree']) expect(article).not.toHaveProperty(name);
});
