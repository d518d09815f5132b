import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { TopicIndex } from '#components/topics/topic-index.tsx';
import { TopicPage } from '#components/topics/topic-page.tsx';
import { calgary } from '#testing/editions.ts';
import { teaser } from '#testing/stories/fixtures.ts';

const montreal = { ...calgary, slug: 'montreal', name: 'Montréal', language: 'fr-CA', timeZone: 'America/Toronto' };
const topic = (id: number, name: string, storyCount: number) => {
  return { id, slug: `topic-${id}`, name, description: 'Ice & all.', storyCount };
};
const topics = [topic(1, 'Water', 1), topic(2, 'École', 100), topic(3, 'eagles', 0)];
const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'attr-case': 'off' } });

async function faultsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(`<main>${html}</main>`);
  return report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/ +/g, ' ');

describe.each([
  [
    calgary,
    'Topics',
    ['1 story', '100 stories or more', '0 stories'],
    ['All topics', 'Dec 31, 2024', '1,000 stories or more'],
  ],
  [
    montreal,
    'Sujets',
    ['1 nouvelle', '100 nouvelles ou plus', '0 nouvelle'],
    ['Tous les sujets', '31 déc. 2024', '1\u00a0000 nouvelles ou plus'],
  ],
] as const)('in $language', (edition, heading, counts, said) => {
  test('the index is valid, from A to Z, with its counts', async () => {
    const html = renderToStaticMarkup(<TopicIndex edition={edition} topics={topics} />);
    expect(await faultsOf(html)).toEqual([]);
    expect([...html.matchAll(/<h(\d)[^>]*>([^<]*)/g)].map(([, level, words]) => [level, words])).toEqual([
      ['1', heading],
      ['2', 'E'],
      ['2', 'W'],
    ]);
    for (const count of counts) expect(textOf(html)).toContain(` ${count} `);
    expect(html.indexOf('eagles')).toBeLessThan(html.indexOf('École'));
    expect(html).toContain(`href="/${edition.slug}/topics/topic-2"`);
  });

  test('an index without topics is valid and says so', async () => {
    const html = renderToStaticMarkup(<TopicIndex edition={edition} topics={[]} />);
    expect(await faultsOf(html)).toEqual([]);
    expect(html).toMatch(/class="empty">\p{Lu}[^<]+\.</u);
  });

  test('a topic’s page is valid and shows each story once with its year', async () => {
    const teasers = [1, 2, 3].map((id) => teaser(id, { publicAt: new Date('2025-01-01T03:00:00Z') }));
    const list = { items: teasers, page: 2, hasNext: true, pageCount: 3, total: 1_000 };
    const props = { edition, topic: topic(1, 'Water', 1), list };
    const html = renderToStaticMarkup(<TopicPage {...props} />);
    expect(await faultsOf(html)).toEqual([]);
    expect([...html.matchAll(/href="(\/story\/[^"]+)"/g)].map(([, path]) => path)).toEqual(
      teasers.map(({ path }) => path),
    );
    for (const words of [...said, 'Ice &amp; all.']) expect(html).toContain(words);
    expect(html).toContain(`href="/${edition.slug}/topics/topic-1?page=3"`);
  });
});
