import { HtmlValidate } from 'html-validate';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { calgary, montreal, story, teaser } from '#components/story/fixtures.ts';
import { StoryJsonLd } from '#components/story/json-ld.tsx';
import { shareTargets } from '#components/story/share-links.tsx';
import { StoryPage } from '#components/story/story-page.tsx';
import type { PublicStory } from '#lib/stories/types.ts';

const url = 'https://news.example.com/story/ice-on-the-bow-7';
const form: ReactNode = <p>The form</p>;

const print = (changes: Partial<PublicStory> = {}) =>
  renderToStaticMarkup(
    <StoryPage edition={calgary} story={{ ...story, ...changes }} url={url} related={[teaser(8)]} shareForm={form} />,
  );

describe('a story page', () => {
  test('shows its parts in order', () => {
    const html = print();
    const parts = [
      '>Local</a>',
      '>Updated</span>',
      'id="content"',
      'Crews work through the night.',
      'By Maren Oakes, Devi Harcourt and Paul Greer, Prairie Dispatch',
      'dateTime="2025-07-01T12:00:00-06:00"',
      'dateTime="2025-07-02T12:00:00-06:00"',
      '>Facebook</a>',
      'Ice on the Bow',
      'Photo by A. Hand',
      '>CALGARY</span> — The ice began',
      'The bridge is 6.9 metres high.',
      'Articled from the Prairie Dispatch Calgary RSS syndication. RSS feeds copyright is that of their respective owners (© 2025 Prairie Dispatch).',
      'href="https://dispatch.example/ice"',
      'More in Local',
      'The form',
    ];
    const places = parts.map((part) => [part, html.indexOf(part)] as const);
    expect(places.filter(([, place]) => place < 0)).toEqual([]);
    expect(places).toEqual(places.toSorted(([, one], [, other]) => one - other));
  });

  test('says nothing of what it lacks', () => {
    const html = print({
      kicker: '',
      deck: '',
      bylines: [],
      dateline: '',
      leadPicture: null,
      wire: null,
      corrections: [],
      significantAt: null,
    });
    for (const part of ['Updated', 'deck', '<address', 'dateline', '<figure', 'Articled', 'corrections']) {
      expect(html).not.toContain(part);
    }
  });

  test('in another language is marked, and its frame is not', () => {
    const html = print({ language: 'fr' });
    expect(html).toContain('<article class="story" lang="fr">');
    expect(html).toContain('<div class="story-facts" lang="en-CA">');
    expect(print({ language: 'en-GB' })).not.toContain('lang=');
  });

  test('in a French edition speaks French around its words, and marks them where they are not', () => {
    const page = { edition: montreal, url, related: [teaser(8)], shareForm: form };
    const html = renderToStaticMarkup(<StoryPage {...page} story={{ ...story, language: 'fr-CA' }} />);
    const parts = [
      '>Actualités locales</a>',
      '>Mis à jour</span>',
      'Par Maren Oakes, Devi Harcourt et Paul Greer, Prairie Dispatch',
      'Publié le <time',
      '1er juill. 2025, 14',
      '>Partager<',
      '>Courriel</a>',
      'aria-label="Photo en grand format\u00a0: A river with ice"',
      '>Rectification</h2>',
      'Article tiré du fil RSS Prairie Dispatch Calgary.',
      'À lire aussi\u00a0: Actualités locales',
    ];
    expect(parts.filter((part) => !html.includes(part))).toEqual([]);
    const english = renderToStaticMarkup(<StoryPage {...page} story={story} />);
    expect(english).toContain('<article class="story" lang="en">');
    expect(english).toContain('lang="fr-CA">Actualités locales</a>');
    expect(english).toContain('aria-label="Full-size photograph: A river with ice"');
  });

  test('is valid, without inline style or script', async () => {
    const html = print();
    const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'attr-case': 'off' } });
    const report = await validator.validateString(`<main>${html}</main>`);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(html).not.toMatch(/ style=|<script| on[a-z]+=/);
  });
});

test('share links carry the address and the headline, encoded', () => {
  const targets = shareTargets('https://news.example.com/story/a-1', 'Rock & roll? "Yes"', 'en');
  expect(targets.map(({ name }) => name)).toEqual([
    'Facebook',
    'X',
    'Bluesky',
    'WhatsApp',
    'LinkedIn',
    'Reddit',
    'Email',
  ]);
  for (const { href } of targets) {
    const shared = new URL(href).search;
    expect(shared).toContain('https%3A%2F%2Fnews.example.com%2Fstory%2Fa-1');
    expect(shared).not.toMatch(/["&?]roll|Rock & /);
  }
});

test('JSON-LD cannot be ended by a headline, and says what the page says', () => {
  const html = renderToStaticMarkup(
    <StoryJsonLd
      story={{ ...story, headline: '</script><script>alert(1)</script>' }}
      edition={calgary}
      siteName="Action News"
      siteUrl="https://news.example.com"
    />,
  );
  expect(html.match(/<\/?script/g)).toEqual(['<script', '</script']);
  const data = JSON.parse(html.replace(/^<script[^>]*>|<\/script>$/g, ''));
  expect(data).toMatchObject({
    '@type': 'NewsArticle',
    headline: '</script><script>alert(1)</script>',
    datePublished: '2025-07-01T12:00:00-06:00',
    dateModified: '2025-07-02T12:00:00-06:00',
    image: ['https://news.example.com/media/a.jpg'],
    mainEntityOfPage: url,
  });
});
