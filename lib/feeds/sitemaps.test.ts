import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { hourMs } from '#lib/clock.ts';
import { robotsText } from '#lib/feeds/robots.ts';
import { securityText } from '#lib/feeds/security-text.ts';
import { newsSitemap, sitemap, sitemapIndex } from '#lib/feeds/sitemaps.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const db = () => database.current().db;
const paper = { name: 'Action & News', url: 'https://news.example' };
const now = new Date('2026-11-23T15:35:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * hourMs);
const wire = {
  supplier: 'Prairie Dispatch',
  feedName: 'Prairie Dispatch Calgary',
  originalUrl: 'https://dispatch.example/ice',
  copyright: '©',
  canonical: true,
  isSummary: false,
};
const copies = new Map([
  [6, { ...wire, canonical: false, isSummary: true }],
  [7, wire],
]);
let room: TestNewsroom;

async function publish(changes: Partial<StoryContent>, publishAt: Date) {
  const draft = await createStory(db(), room.editor, room.content(changes), ago(200));
  return publishStory(db(), room.editor, { ...draft, publishAt, embargoUntil: null }, ago(150));
}

// 25 stories, an hour apart, the first the oldest; 6 is the summary and 7 the copy of another paper's, 8 is killed, 25 is for tomorrow
beforeAll(async () => {
  room = await testNewsroom(db(), ago(300));
  for (let id = 1; id <= 25; id += 1) {
    const publishAt = id === 25 ? ago(-24) : ago(60 - id * 2);
    const story = await publish(
      { headline: `No ${id} <&> \u0007`, ...(copies.has(id) ? { wire: copies.get(id) ?? null } : {}) },
      publishAt,
    );
    if (id === 8) await killStory(db(), room.editor, { ...story, notice: 'It was wrong.' }, ago(1));
  }
});

/** The text of every element of a name. @throws when the document is not well formed */
function textsOf(xml: string | null, name: string): string[] {
  const found: string[] = [];
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', () => {
    text = '';
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', (tag) => {
    if (tag.name === name) found.push(text);
  });
  parser.write(xml ?? '').close();
  return found;
}

describe('the sitemap', () => {
  test('names a map for every ten ids that have something public, each with its last change', async () => {
    const xml = await sitemapIndex(db(), paper, now, 10);
    expect(textsOf(xml, 'loc')).toEqual(
      ['pages', 'stories-1', 'stories-2', 'stories-3'].map((name) => `${paper.url}/sitemaps/${name}.xml`),
    );
    expect(textsOf(xml, 'lastmod')).toEqual([ago(40), ago(20), ago(12)].map((at) => at.toISOString()));
  });

  test('has every public story of ours in its own chunk, once', async () => {
    const ids: number[][] = [];
    for (const chunk of [1, 2, 3]) {
      const paths = textsOf(await sitemap(db(), paper, `stories-${chunk}`, now, 10), 'loc');
      ids.push(paths.map((path) => Number(/-(\d+)$/.exec(path)?.[1])));
    }
    expect(ids).toEqual([
      [1, 2, 3, 4, 5, 9, 10],
      [11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
      [21, 22, 23, 24],
    ]);
  });

  test('has the pages that readers can open', async () => {
    const paths = [
      '/calgary',
      '/calgary/local',
      '/calgary/weather',
      '/calgary/traffic',
      '/calgary/archive',
      '/calgary/corrections',
      '/santa-barbara',
      '/santa-barbara/weather',
      '/santa-barbara/traffic',
      '/santa-barbara/archive',
      '/santa-barbara/corrections',
    ];
    expect(textsOf(await sitemap(db(), paper, 'pages', now), 'loc')).toEqual(paths.map((path) => paper.url + path));
  });

  test.each(['stories-0', 'stories-4', 'stories-9999999', 'stories-99999999999', 'stories-1x', '', 'index'])(
    'there is no map %j',
    async (name) => {
      expect(await sitemap(db(), paper, name, now, 10)).toBeNull();
    },
  );
});

test('the news sitemap has the stories of two days, newest first', async () => {
  const xml = await newsSitemap(db(), paper, now);
  const wanted = [24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9];
  expect(textsOf(xml, 'news:title')).toEqual(wanted.map((id) => expect.stringMatching(`^No ${id} <&>`)));
  expect(textsOf(xml, 'news:name')[0]).toBe('Action & News');
  expect(textsOf(xml, 'news:language')[0]).toBe('en');
  expect(textsOf(xml, 'news:publication_date')[0]).toBe(ago(12).toISOString());
});

describe('robots.txt', () => {
  /** What the group of a program says. */
  const ruleFor = (text: string, name: string) => {
    const group = text.split('\n\n').find((lines) => lines.split('\n').includes(`User-agent: ${name}`));
    return group?.split('\n').filter((line) => /^(?:Dis)?allow:/i.test(line));
  };

  test.each([
    ['deny', 'GPTBot', ['Disallow: /']],
    ['deny', 'OAI-SearchBot', ['Disallow: /']],
    ['deny', 'Google-Extended', ['Disallow: /']],
    ['deny', 'Googlebot', undefined],
    ['allow', 'GPTBot', undefined],
    ['deny', '*', ['Disallow: /desk', 'Disallow: /preview/', 'Disallow: /share/', 'Disallow: /webmail']],
  ] as const)('where artificial intelligence is to be met with %s, %s is told %j', (policy, name, rules) => {
    expect(ruleFor(robotsText(paper.url, policy), name)).toEqual(rules);
  });

  test('names both sitemaps', () => {
    expect(robotsText(paper.url, 'deny').match(/^Sitemap: .*$/gm)).toEqual([
      'Sitemap: https://news.example/sitemap.xml',
      'Sitemap: https://news.example/news-sitemap.xml',
    ]);
  });
});

test('security.txt is the same all day and expires within a year', () => {
  const text = (at: Date) => securityText(paper.url, 'mailto:s@news.example', ['en-CA', 'fr-CA', 'en-CA'], at);
  expect(text(now)).toBe(text(ago(15)));
  expect(text(now)).not.toBe(text(ago(16)));
  const expires = Date.parse(/^Expires: (.*)$/m.exec(text(now))?.[1] ?? '');
  expect(expires).toBeGreaterThan(now.getTime());
  expect(expires - now.getTime()).toBeLessThan(365 * 24 * hourMs);
  expect(text(now)).toContain('Contact: mailto:s@news.example\n');
  expect(text(now)).toContain('Preferred-Languages: en-CA, fr-CA\n');
});
