import { describe, expect, test } from 'vitest';
import { demoAuthors } from '#demo/authors.ts';
import { contentOf, updatedContentOf } from '#demo/content.ts';
import { demoEditions } from '#demo/editions.ts';
import { demoSections } from '#demo/sections.ts';
import { demoStories } from '#demo/stories/all-stories.ts';
import { demoTopics } from '#demo/topics.ts';
import { type DemoBlock, type DemoPictureName, type DemoStory, demoPictureNames } from '#demo/types.ts';
import { textOf } from '#lib/stories/blocks/body.ts';
import type { Inline } from '#lib/stories/blocks/inline.ts';
import { itemsOf } from '#lib/stories/blocks/list.ts';
import { playersOf } from '#lib/stories/blocks/players.ts';
import { compareContents } from '#lib/stories/comparing/compare-contents.ts';
import { publishFaults, storyContentSchema } from '#lib/stories/input.ts';
import { correctionKinds } from '#lib/stories/types.ts';

const published = demoStories.filter((story) => story.state === 'published');
const inState = (state: DemoStory['state']) => demoStories.filter((story) => story.state === state);
const having = (type: DemoBlock['type']) => published.filter(({ body }) => body.some((block) => block.type === type));
const picture = { mediaId: '00000000-0000-4000-8000-000000000000', caption: 'Seen.', credit: 'Drawn', alt: 'Lines' };
const stored = {
  editions: new Map(demoEditions.map(({ slug }, index) => [slug, index + 1])),
  sections: new Map(demoSections.map(({ slug }, index) => [slug, index + 1])),
  topics: new Map(demoTopics.map(({ slug }, index) => [slug, index + 1])),
  pictures: new Map(demoPictureNames.map((name) => [name, picture])),
};
const contents = demoStories.map((story) => [story.slug, contentOf(story, stored)] as const);
const lengthOf = (story: DemoStory) => textOf(contentOf(story, stored).body).join(' ').split(/\s+/).length;
const written = published.map((story) => ({ story, words: lengthOf(story) }));
const textsOf = (story: DemoStory) =>
  JSON.stringify(story, (key, value: unknown) => (key === 'href' || key === 'originalUrl' ? undefined : value));

test('no two stories share a slug', () => {
  const slugs = demoStories.map(({ slug }) => slug);
  expect(slugs.filter((slug, index) => slugs.indexOf(slug) !== index)).toEqual([]);
});

test.each(contents)('%s is what the desk would save', (_slug, content) => {
  const saved = storyContentSchema.parse(content);
  expect(saved.body).toEqual(content.body);
  expect(saved.headline.length).toBeLessThanOrEqual(140);
  expect(saved.kicker).not.toBe('');
});

test.each(published)('$slug lacks nothing that publishing asks for', (story) => {
  expect(publishFaults(contentOf(story, stored))).toEqual([]);
  if (story.prominence !== 'brief') expect(story.deck).not.toBe('');
});

test('most stories have a topic, and every topic has stories to read', () => {
  const tagged = published.filter(({ topics }) => (topics ?? []).length > 0);
  expect(tagged.length / published.length).toBeGreaterThan(0.75);
  const used = new Set(tagged.flatMap(({ topics }) => topics ?? []));
  expect(demoTopics.map(({ slug }) => slug).filter((slug) => !used.has(slug))).toEqual([]);
});

test('every author has stories under their name, and two to four sentences about them', () => {
  const names = new Set(published.flatMap(({ bylines }) => bylines));
  expect(demoAuthors.filter(({ name }) => !names.has(name))).toEqual([]);
  for (const { bio } of demoAuthors) {
    const sentences = bio.match(/[.!?](?=\s|$)/g) ?? [];
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(4);
  }
  expect(demoAuthors.filter(({ portrait }) => portrait)).toHaveLength(3);
});

describe.each(demoEditions.map(({ slug }) => slug))('in %s', (edition) => {
  const here = published.filter(({ editions }) => editions.includes(edition));
  const within = (hours: number) => here.filter(({ hoursAgo }) => hoursAgo <= hours);

  test.each(demoSections.map(({ slug }) => slug))('%s is full', (section) => {
    const count = here.filter((story) => story.section === section).length;
    expect(count).toBeGreaterThanOrEqual(section === 'local' ? 10 : 4);
  });

  test('one story leads and others stand near the top', () => {
    expect(within(12).filter(({ prominence }) => prominence === 'lead')).toHaveLength(1);
    expect(here.filter(({ prominence }) => prominence === 'lead')).toHaveLength(1);
    const tops = within(24).filter(({ prominence }) => prominence === 'top');
    expect(tops.length).toBeGreaterThanOrEqual(5);
    expect(tops.length).toBeLessThanOrEqual(8);
    expect(tops.filter(({ lead }) => lead === null)).toEqual([]);
    expect(within(30).length).toBeGreaterThanOrEqual(30);
  });

  test('the front of the day shows no picture twice', () => {
    const leads = within(30).flatMap(({ lead }) => lead ?? []);
    expect(leads.filter((name, index) => leads.indexOf(name) !== index)).toEqual([]);
  });
});

describe('the shapes a story can have', () => {
  test('two long reads with everything in them', () => {
    const long = written.filter(({ words }) => words >= 1_200).map(({ story }) => story);
    expect(long).toHaveLength(2);
    for (const { body } of long) {
      const types = new Set(body.map(({ type }) => type));
      expect([...types]).toEqual(
        expect.arrayContaining(['subhead', 'pullQuote', 'image', 'list', 'table', 'linkCard']),
      );
    }
  });

  test('medium pieces and briefs', () => {
    expect(written.filter(({ words }) => words >= 350 && words <= 650).length).toBeGreaterThanOrEqual(10);
    const briefs = written.filter(({ story, words }) => story.prominence === 'brief' && words >= 60 && words <= 120);
    expect(briefs.length).toBeGreaterThanOrEqual(10);
  });

  test('galleries, tables, lists of both kinds, link cards, marks and links', () => {
    const galleries = published.flatMap(({ body }) => body.filter((block) => block.type === 'gallery'));
    expect(galleries.filter(({ pictures }) => pictures.length >= 5).length).toBeGreaterThanOrEqual(2);
    const lists = published.flatMap(({ body }) => body.filter((block) => block.type === 'list'));
    expect(new Set(lists.map(({ ordered }) => ordered))).toEqual(new Set([true, false]));
    expect(having('table').length).toBeGreaterThanOrEqual(5);
    expect(having('linkCard').length).toBeGreaterThanOrEqual(5);
    const runs = published.flatMap(({ body }) => body.flatMap(runsOf));
    for (const marked of ['strong', 'emphasis', 'href'] as const) {
      expect(runs.filter((run) => run[marked] !== undefined).length).toBeGreaterThanOrEqual(5);
    }
  });

  test('updates, corrections of every kind, kills', () => {
    expect(published.filter(({ updated }) => updated).length).toBeGreaterThanOrEqual(4);
    const corrected = published.filter(({ corrections }) => corrections?.length);
    expect(corrected.length).toBeGreaterThanOrEqual(3);
    const kinds = corrected.flatMap(({ corrections = [] }) => corrections.map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(correctionKinds));
    expect(inState('killed').length).toBeGreaterThanOrEqual(1);
    expect(inState('killed').filter(({ killed }) => !killed)).toEqual([]);
  });

  test('updates that are worth comparing, and films and sounds of several providers', () => {
    const replaced = published.filter(({ updated }) => updated?.replaced);
    expect(replaced.length).toBeGreaterThanOrEqual(2);
    for (const story of replaced) {
      const [first, later] = [contentOf(story, stored), updatedContentOf(story, stored)];
      expect(compareContents(first, later, ['body'])).toHaveLength(1);
      expect(Object.keys(story.updated?.replaced ?? {}).filter((place) => !story.body[Number(place)])).toEqual([]);
      expect(publishFaults(later)).toEqual([]);
    }
    const providers = published.flatMap((story) =>
      playersOf(updatedContentOf(story, stored).body).map((player) => player.embed.provider),
    );
    expect(new Set(providers).size).toBeGreaterThanOrEqual(2);
  });

  test('nothing happened to a story before it was published, or after now', () => {
    for (const { hoursAgo, updated, corrections = [], killed } of [...published, ...inState('killed')]) {
      const later = [updated, ...corrections, killed].flatMap((event) => event?.hoursAgo ?? []);
      for (const when of later) {
        expect(when).toBeLessThan(hoursAgo);
        expect(when).toBeGreaterThan(0);
      }
    }
  });

  test('every state of the desk', () => {
    expect(inState('scheduled').length).toBeGreaterThanOrEqual(2);
    expect(inState('scheduled').filter(({ hoursAgo }) => hoursAgo >= 0)).toEqual([]);
    expect(inState('draft').length).toBeGreaterThanOrEqual(2);
    expect(inState('submitted').length).toBeGreaterThanOrEqual(2);
    expect(inState('spiked')).toHaveLength(1);
  });

  test('wire stories with full attribution, on example addresses', () => {
    const wires = published.flatMap(({ wire }) => wire ?? []);
    expect(wires.length).toBeGreaterThanOrEqual(6);
    for (const { supplier, feedName, originalUrl, copyright } of wires) {
      expect(feedName.startsWith(`${supplier} `)).toBe(true);
      expect(new URL(originalUrl).hostname).toMatch(/\.example\.(org|com|net)$/);
      expect(copyright).toContain(supplier);
    }
  });

  test('links lead to example addresses only', () => {
    const runs = demoStories.flatMap(({ body }) => body.flatMap((block) => [...runsOf(block), block]));
    // a player is at its provider's
    const hrefs = runs.flatMap((run) =>
      'href' in run && run.href && !('type' in run && run.type === 'embed') ? [run.href] : [],
    );
    expect(hrefs.length).toBeGreaterThan(20);
    for (const href of hrefs)
      expect(href).toMatch(/^(https:\/\/|mailto:[a-z]+@)([a-z-]+\.)?example\.(org|com|net)(\/|$)/);
  });

  test('headlines from 20 to 120 characters', () => {
    const lengths = published.map(({ headline }) => headline.length);
    expect(lengths).toContain(20);
    expect(lengths.filter((length) => length >= 118 && length <= 120).length).toBeGreaterThanOrEqual(1);
  });

  test('stories without a picture, and every picture in some story', () => {
    expect(published.filter(({ lead }) => !lead).length).toBeGreaterThanOrEqual(8);
    const used = new Set(published.flatMap(({ lead, body }) => [...(lead ? [lead] : []), ...body.flatMap(namesOf)]));
    expect(demoPictureNames.filter((name) => !used.has(name))).toEqual([]);
  });

  test('two in French, with the spaces French printers set', () => {
    const french = published.filter(({ language }) => language === 'fr');
    expect(french).toHaveLength(2);
    for (const story of french) {
      expect(story.editions).toEqual(['calgary']);
      expect(textsOf(story)).not.toMatch(/« | »| [:;!?]|'/);
    }
  });

  test('releases end as releases do', () => {
    const releases = published.filter(({ section }) => section === 'news-releases');
    for (const story of releases) {
      const [contact, end] = textOf(contentOf(story, stored).body).slice(-2);
      expect(contact).toMatch(/^Media contact: /);
      expect(end).toBe('-30-');
    }
  });

  test('opinion says so', () => {
    const opinion = published.filter(({ section }) => section === 'opinion');
    for (const { kicker } of opinion) expect(['Opinion', 'Editorial', 'Letters']).toContain(kicker);
    const editorials = opinion.filter(({ kicker }) => kicker === 'Editorial');
    for (const { bylines } of editorials) expect(bylines).toEqual(['Editorial board']);
  });

  test.each(demoStories)('$slug is set with typographic quotes', (story) => {
    expect(textsOf(story).replaceAll('"', '')).not.toMatch(/'|\\/);
  });
});

function runsOf(block: DemoBlock): Inline[] {
  if (block.type === 'paragraph') return block.text;
  return block.type === 'list' ? itemsOf(block).flatMap(({ text }) => text) : [];
}

function namesOf(block: DemoBlock): readonly DemoPictureName[] {
  if (block.type === 'image') return [block.picture];
  return block.type === 'gallery' ? block.pictures : [];
}
