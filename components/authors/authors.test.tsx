import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AuthorIndex } from '#components/authors/author-index.tsx';
import { AuthorPage } from '#components/authors/author-page.tsx';
import { initialsOf } from '#components/authors/portrait.tsx';
import { ProfileJsonLd } from '#components/authors/profile-json-ld.tsx';
import type { Author } from '#lib/authors/types.ts';
import { countedPage } from '#lib/paged.ts';
import { calgary } from '#testing/editions.ts';
import { picture, teaser } from '#testing/stories/fixtures.ts';

const montreal = { ...calgary, slug: 'montreal', name: 'Montréal', language: 'fr-CA', timeZone: 'America/Toronto' };
const zoe: Author = {
  id: 1,
  slug: 'zoe-ng',
  name: 'Zoë Ng',
  role: 'Harbour reporter',
  bio: ['She covers the <harbour>.', 'She rows.'],
  email: 'zoe@news.example',
  portrait: { ...picture, alt: 'A drawn boat' },
};
const bare: Author = { ...zoe, id: 2, slug: 'bo', name: 'Bo', role: '', bio: [], email: '', portrait: null };
const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'attr-case': 'off' } });

async function faultsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(`<main>${html}</main>`);
  return report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

describe.each([
  [calgary, 'Authors', 'Stories by Zoë Ng', 'Email:'],
  [montreal, 'Auteurs', 'Les textes de Zoë Ng', 'Courriel\u00a0:'],
] as const)('in $language', (edition, everybody, stories, email) => {
  test('the index is valid; a portrait beside a name says nothing twice', async () => {
    const html = renderToStaticMarkup(<AuthorIndex edition={edition} authors={[bare, zoe]} />);
    expect(await faultsOf(html)).toEqual([]);
    expect(html).toContain(`${everybody}</h1>`);
    expect(html).toContain('alt=""');
    expect(html).toContain(`href="/${edition.slug}/authors/zoe-ng"`);
  });

  test('an index without anybody is valid and says so', async () => {
    const html = renderToStaticMarkup(<AuthorIndex edition={edition} authors={[]} />);
    expect(await faultsOf(html)).toEqual([]);
    expect(html).toMatch(/class="empty">\p{Lu}[^<]+\.</u);
  });

  test('an author’s page is valid and says who they are', async () => {
    const list = { items: [teaser(1), teaser(2)], page: 1, hasNext: true, pageCount: 2, total: 3 };
    const props = { edition, author: zoe, list };
    const html = renderToStaticMarkup(<AuthorPage {...props} />);
    expect(await faultsOf(html)).toEqual([]);
    for (const words of [stories, email, 'Harbour reporter', '<p>She rows.</p>', 'alt="A drawn boat"', 'A. Hand']) {
      expect(html).toContain(words);
    }
    expect(html).toContain('href="mailto:zoe@news.example"');
    expect(html).toContain('She covers the &lt;harbour&gt;.');
  });

  test('an author of whom nothing is known but the name has a page as well', async () => {
    const props = { edition, author: bare, list: countedPage([teaser(1)], 1, { page: 1, perPage: 12 }) };
    const html = renderToStaticMarkup(<AuthorPage {...props} />);
    expect(await faultsOf(html)).toEqual([]);
    expect(html).not.toContain('mailto:');
    expect(html).not.toContain(email);
  });
});

describe('a profile for search engines', () => {
  const dataOf = (author: Author) => {
    const props = { author, edition: calgary, siteName: 'Action News', siteUrl: 'https://news.example' };
    const html = renderToStaticMarkup(<ProfileJsonLd {...props} />);
    const json = /<script type="application\/ld\+json">(.*)<\/script>$/.exec(html)?.[1] ?? '';
    expect(json).not.toContain('<');
    return JSON.parse(json);
  };

  test('says what the page shows', () => {
    expect(dataOf(zoe)).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        name: 'Zoë Ng',
        jobTitle: 'Harbour reporter',
        description: 'She covers the <harbour>.\n\nShe rows.',
        email: 'zoe@news.example',
        url: 'https://news.example/calgary/authors/zoe-ng',
        image: 'https://news.example/media/a.jpg',
      },
    });
  });

  test('and nothing that is not known', () => {
    expect(Object.keys(dataOf(bare).mainEntity).sort()).toEqual(['@id', '@type', 'name', 'url', 'worksFor']);
  });
});

test.each([
  ['Renata Sosa-Hale', 'RS'],
  ['Zoë', 'Z'],
  ['élodie de la  Roy', 'ÉR'],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
