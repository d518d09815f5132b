import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { FrontPage } from '#components/front/front-page.tsx';
import { SectionPage } from '#components/front/section-page.tsx';
import { composeFront } from '#lib/stories/reading/front.ts';
import { calgary, montreal } from '#testing/editions.ts';
import { local, teaser } from '#testing/stories/fixtures.ts';
import { faultsWithoutStyles } from '#testing/without-styles.ts';

const sections = [
  local,
  ...['world', 'sports', 'opinion'].map((slug, place) => ({ id: place + 2, slug, name: slug, names: {} })),
];
const stories = (count: number) =>
  Array.from({ length: count }, (_, place) =>
    teaser(place + 1, {
      section: sections[place % sections.length] ?? local,
      ...(place % 3 === 2 ? { picture: null } : {}),
      headline: place % 2 ? 'Short' : 'A headline that goes on '.repeat(6),
    }),
  );
const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'attr-case': 'off' } });

async function faultsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(`<main>${html}</main>`);
  return report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

describe('a front', () => {
  test.each([0, 1, 2, 3, 8, 20, 60])('of %i stories is valid HTML with every story once', async (count) => {
    const front = composeFront(stories(count), sections, new Date('2025-07-01T18:00:00Z'));
    const html = renderToStaticMarkup(<FrontPage front={front} edition={calgary} />);
    expect(await faultsOf(html)).toEqual([]);
    expect(faultsWithoutStyles(html)).toEqual([]);
    const links = [...html.matchAll(/href="(\/story\/[^"]+)"/g)].map(([, path]) => path);
    expect(new Set(links).size).toBe(links.length);
    if (count <= 8) expect(links).toHaveLength(count);
  });

  test('fetches its first picture before the others', () => {
    const front = composeFront(stories(60), sections, new Date('2025-07-01T18:00:00Z'));
    const html = renderToStaticMarkup(<FrontPage front={front} edition={calgary} />);
    expect(html.match(/fetchPriority="high"/g)).toHaveLength(1);
  });

  test('of a French edition is in French, and marks what is not', () => {
    const teasers = [teaser(1, { significantAt: new Date('2025-07-01T17:30:00Z') }), ...stories(60).slice(1)];
    const front = composeFront(teasers, sections, new Date('2025-07-01T18:00:00Z'));
    const html = renderToStaticMarkup(<FrontPage front={front} edition={montreal} />);
    expect(html).toContain('Montréal\u00a0: la une</h1>');
    expect(html).toContain('Dernières nouvelles');
    expect(faultsWithoutStyles(html)).toEqual([]);
    expect(html).toContain('<span class="kicker-updated" lang="fr-CA">Mis à jour</span>');
    expect(html).toContain('<p class="teaser-byline" lang="fr-CA">Par A. Writer</p>');
    expect(html).toContain('lang="en"');
    expect(html).not.toMatch(/Latest|Updated|By A\. Writer|>Local</);
  });

  test('without stories says so', () => {
    const html = renderToStaticMarkup(
      <FrontPage front={composeFront([], [], new Date('2025-07-01T18:00:00Z'))} edition={calgary} />,
    );
    expect(html).toContain('Nothing has been published here yet.');
  });
});

test.each([
  [1, 1],
  [2, 1],
  [20, 3],
])('a section with %i stories on page 1 of %i is valid and shows each of them once', async (count, pageCount) => {
  const teasers = stories(count);
  const list = { items: teasers, page: 1, hasNext: pageCount > 1, pageCount, total: count };
  const page = { edition: calgary, section: local, list };
  expect(faultsWithoutStyles(renderToStaticMarkup(<SectionPage {...page} list={{ ...list, page: 2 }} />))).toEqual([]);
  const html = renderToStaticMarkup(<SectionPage {...page} />);
  expect(await faultsOf(html)).toEqual([]);
  const links = [...html.matchAll(/href="(\/story\/[^"]+)"/g)].map(([, path]) => path);
  expect(links.sort()).toEqual(teasers.map(({ path }) => path).sort());
});
