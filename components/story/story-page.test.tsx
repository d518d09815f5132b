import { readFile } from 'node:fs/promises';
import { HtmlValidate } from 'html-validate';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { shareTargets } from '#components/story/sharing/share-targets.ts';
import { StoryPage } from '#components/story/story-page.tsx';
import type { PublicStory } from '#lib/stories/types.ts';
import { calgary, montreal } from '#testing/editions.ts';
import { picture, story, teaser } from '#testing/stories/fixtures.ts';
import { faultsWithoutStyles } from '#testing/without-styles.ts';

const url = 'https://news.example.com/story/ice-on-the-bow-7';
const form: ReactNode = <p>The form</p>;

const print = (changes: Partial<PublicStory> = {}) =>
  renderToStaticMarkup(
    <StoryPage edition={calgary} story={{ ...story, ...changes }} url={url} related={[teaser(8)]} shareForm={form} />,
  );

describe('a story page', () => {
  test('shows its parts in order', () => {
    const html = print({ topics: [{ id: 3, slug: 'bow-river', name: 'Bow River' }] });
    const parts = [
      '>Local</a>',
      '>Updated</span>',
      'id="content"',
      'Crews work through the night.',
      'By Maren Oakes, Devi Harcourt and Paul Greer, Prairie Dispatch',
      'dateTime="2025-07-01T12:00:00-06:00"',
      'dateTime="2025-07-02T12:00:00-06:00"',
      'Reading time: 1\u00a0minute<',
      '>Facebook</span></a>',
      'href="/story/ice-on-the-bow-7/photos/1"',
      'Ice on the Bow',
      'Photo by A. Hand',
      'id="correction-1"',
      'The bridge is 6.9 metres high.',
      '>CALGARY</span> — The ice began',
      'Articled from the Prairie Dispatch Calgary RSS syndication. RSS feeds copyright is that of their respective owners (© 2025 Prairie Dispatch).',
      'href="https://dispatch.example/ice"',
      'href="/calgary/topics/bow-river"',
      'Related stories',
      'The form',
    ];
    const places = parts.map((part) => [part, html.indexOf(part)] as const);
    expect(places.filter(([, place]) => place < 0)).toEqual([]);
    expect(places).toEqual(places.toSorted(([, one], [, other]) => one - other));
  });

  test('of which the supplier has the whole leads there where the summary ends', () => {
    const wire = story.wire && { ...story.wire, isSummary: true };
    const html = print({ wire });
    const parts = ['The ice began', 'Read the whole story at Prairie Dispatch', 'Articled from the Prairie Dispatch'];
    const places = parts.map((part) => html.indexOf(part));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(html.match(/href="https:\/\/dispatch.example\/ice"/g)).toHaveLength(1);
    // how long the whole takes, nobody here knows
    expect(html).not.toContain('Reading time');
  });

  test('of a press office says whose release it is, and leads nowhere where there is no original', () => {
    const release = { originalUrl: '', copyright: 'dispatch.example', isRelease: true };
    const html = print({ wire: story.wire && { ...story.wire, ...release } });
    expect(html).toContain('News release: Prairie Dispatch (dispatch.example, verified).');
    expect(html).not.toContain('Articled');
    expect(html).not.toContain('Read the original');
  });

  test('shows a picture of a supplier who says nothing of it with its credit alone', () => {
    const html = print({ leadPicture: { ...picture, caption: '', alt: '', shapes: {} } });
    expect(html).toContain('<figcaption><span class="credit">Photo by A. Hand</span></figcaption>');
    expect(html).toContain('aria-label="Larger photograph: Photo by A. Hand"');
    expect(html).toContain('alt=""');
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
    for (const part of [
      'Updated',
      'deck',
      '<address',
      'dateline',
      '<figure',
      'Articled',
      'correction',
      'Topics',
      'history',
    ]) {
      expect(html).not.toContain(part);
    }
  });

  test('leads from a name to its author, if it has one', () => {
    const [one, two, three] = story.bylines;
    if (!one || !two || !three) throw new Error('the fixture has three names');
    const html = print({
      bylines: [{ ...one, authorSlug: 'maren-oakes' }, two, { ...three, authorSlug: 'paul-greer' }],
    });
    expect(html).toContain(
      'By <a href="/calgary/authors/maren-oakes" rel="author">Maren Oakes</a>, Devi Harcourt and <a href="/calgary/authors/paul-greer" rel="author">Paul Greer</a>, Prairie Dispatch',
    );
  });

  test('leads to how it changed once it has', () => {
    expect(print({ versionCount: 2 })).toContain('<a class="times-history" href="/story/ice-on-the-bow-7/history">');
  });

  test('says before its words what was wrong, and after them what was missing', () => {
    const [note] = story.corrections;
    if (!note) throw new Error('the fixture has a correction');
    const html = print({
      corrections: [
        { ...note, id: 3, kind: 'clarification', text: 'The other bridge is open.' },
        { ...note, id: 2, kind: 'editorsNote', text: 'The writer lives beside it.' },
        note,
      ],
    });
    const places = [
      'class="body"',
      'id="correction-2"',
      'Editors’ note',
      'id="correction-1"',
      'The ice began to move',
      'id="correction-3"',
      'Clarification',
    ];
    const found = places.map((part) => html.indexOf(part));
    expect(found).toEqual(found.filter((place) => place > 0).sort((a, b) => a - b));
  });

  test('in another language is marked, and its frame is not', () => {
    const html = print({ language: 'fr' });
    expect(html).toContain('<article class="story" lang="fr">');
    expect(html).toContain('<div class="story-facts" lang="en-CA"');
    // what was put right is in the words of the story, its name in those of the edition
    expect(html).toContain('<div class="corrections" data-place="top" lang="en-CA">');
    expect(html).toContain('<p lang="fr">The bridge is 6.9 metres high.</p>');
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
      '>Courriel</span></a>',
      '>Adresse de cette nouvelle</span></summary>',
      'data-label="Copier l’adresse"',
      'aria-label="Photo en plus grand\u00a0: A river with ice"',
      'Temps de lecture\u00a0: 1\u00a0minute',
      '>Rectification</h2>',
      'Article tiré du fil RSS Prairie Dispatch Calgary.',
      'À lire aussi',
    ];
    expect(parts.filter((part) => !html.includes(part))).toEqual([]);
    const english = renderToStaticMarkup(<StoryPage {...page} story={story} />);
    expect(english).toContain('<article class="story" lang="en">');
    expect(english).toContain('lang="fr-CA">Actualités locales</a>');
    expect(english).toContain('aria-label="Larger photograph: A river with ice"');
  });

  test('runs from right to left in Arabic, and what is around it does not', () => {
    const html = print({ language: 'ar', headline: 'الجليد يغلق ثلاثة جسور', wire: null });
    expect(html).toContain('<article class="story" lang="ar" dir="rtl">');
    expect(html).toContain('<div class="story-facts" lang="en-CA" dir="ltr"');
    // words that are not Arabic run their own way within it
    expect(html).toContain('<p dir="ltr"><span class="dateline">CALGARY</span>');
    expect(html).toMatch(/<h1 [^>]*data-length="short">/);
    const quoting = print({
      body: [{ id: 'quote', type: 'pullQuote', text: 'سمعناه أولا.', attribution: 'A neighbour' }],
    });
    expect(quoting).toContain('<blockquote dir="rtl"><p>سمعناه أولا.</p></blockquote><figcaption>A neighbour');
    expect(print()).not.toContain(' dir=');
  });

  test('an Arabic name stands in an English byline without turning it around', () => {
    const html = print({
      bylines: [
        { name: 'ليلى حداد', authorSlug: null },
        { name: 'Ann Lee', authorSlug: null },
      ],
      wire: null,
    });
    expect(html).toContain('By \u2068ليلى حداد\u2069 and Ann Lee');
  });

  test('says to who reads it without styles and script what they see who have both', () => {
    expect(faultsWithoutStyles(print({ versionCount: 2 }))).toEqual([]);
    expect(print()).not.toMatch(/>[^<]*(updated since you opened it|Copy the address|Print|From https)/);
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
  const targets = shareTargets(
    { storyId: 1, url: 'https://news.example.com/story/a-1', headline: 'Rock & roll? "Yes"' },
    'en',
  );
  expect(targets.map(({ name }) => name)).toEqual([
    'Facebook',
    'X',
    'Bluesky',
    'Mastodon',
    'WhatsApp',
    'LinkedIn',
    'Reddit',
    'Email',
  ]);
  expect(targets.find(({ name }) => name === 'Mastodon')?.href).toBe('/share/mastodon/1');
  for (const { href } of targets.filter(({ name }) => name !== 'Mastodon')) {
    const shared = new URL(href).search;
    expect(shared).toContain('https%3A%2F%2Fnews.example.com%2Fstory%2Fa-1');
    expect(shared).not.toMatch(/["&?]roll|Rock & /);
  }
});

test('every icon of the share row is drawn', async () => {
  const drawn = await readFile('public/share-icons.svg', 'utf8');
  const shown = [...print().matchAll(/\/share-icons\.svg#([a-z]+)/g)].map(([, name = '']) => name);
  expect(shown).toHaveLength(12);
  expect(shown.filter((name) => !drawn.includes(`<symbol id="${name}" `))).toEqual([]);
});
