import { describe, expect, test } from 'vitest';
import { plainText } from '#components/desk/story-editor/conflict/story-parts.ts';
import { localDraftSchema } from '#components/desk/story-editor/local-draft.ts';
import { contentOf, fieldsOf, sameContent, takeFields } from '#components/desk/story-editor/story-fields.ts';
import { listPath, readListFilter } from '#components/desk/story-list/list-filter.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { contentWith } from '#testing/stories/story-content.ts';

const wire = {
  supplier: 'S',
  feedName: 'F',
  originalUrl: 'https://example.com/',
  copyright: '©',
  canonical: true,
  isSummary: false,
};
const content = contentWith({
  slug: 'a-chosen-one',
  editionIds: [1, 2],
  topicIds: [4],
  prominence: 'lead',
  language: 'fr',
  kicker: 'BRIDGE',
  headline: 'Footbridge opens',
  deck: 'At last.',
  bylines: ['Rae Porter', 'Olu Other'],
  dateline: 'CALGARY',
  leadPicture: { mediaId: '0190d5b0-7b1e-7c3e-9d39-0123456789ab', caption: 'c', credit: 'N. V.', alt: 'a' },
  body: [{ id: 'words', type: 'paragraph', text: [{ text: 'Words.' }] }],
  wire,
});

describe('the fields of a story', () => {
  test.each<[string, StoryContent]>([
    ['everything filled in', content],
    ['nothing but a section', { ...content, bylines: [], wire: null, leadPicture: null, body: [], deck: '' }],
  ])('%s comes back as it went in', (_name, story) => {
    expect(contentOf(fieldsOf(story), story.body)).toEqual(story);
  });

  test('a tick alone is no wire attribution', () => {
    const ticked = { supplier: '', feedName: ' ', originalUrl: '', copyright: '', canonical: true, isSummary: true };
    expect(contentOf({ ...fieldsOf(content), wire: ticked }, []).wire).toBeNull();
  });

  test('an address made from the headline follows the headline', () => {
    const fields = fieldsOf({ ...content, slug: 'footbridge-opens' });
    expect(fields.slug).toBe('');
    expect(contentOf({ ...fields, headline: 'It closed' }, []).slug).toBe('');
  });

  test('two versions are the same when they would be stored the same', () => {
    const made = { ...content, slug: '' };
    expect(sameContent(made, { ...content, slug: 'footbridge-opens' })).toBe(true);
    expect(sameContent(content, { ...content, editionIds: [2, 1] })).toBe(true);
    expect(sameContent(content, { ...content, deck: 'At last!' })).toBe(false);
    // blocks that a browser kept before they had ids
    expect(
      sameContent(content, { ...content, body: withIds([{ type: 'paragraph', text: [{ text: 'Words.' }] }]) }),
    ).toBe(true);
  });
});

test('words that the server would refuse can be kept in the browser all the same', () => {
  const half = { ...content, slug: 'half-', bylines: ['x'.repeat(90)], wire: { ...wire, originalUrl: 'https:/' } };
  expect(localDraftSchema.parse(JSON.parse(JSON.stringify(half)))).toEqual(half);
  const picture = { mediaId: '0190d5b0-7b1e-7c3e-9d39-0123456789ab', caption: 'x'.repeat(1_001), credit: '', alt: '' };
  const long = { ...content, leadPicture: picture, body: withIds([{ type: 'image', picture }]) };
  expect(localDraftSchema.parse(JSON.parse(JSON.stringify(long)))).toEqual(long);
});

test('what others changed comes into the fields; what they left alone stays as it is typed', () => {
  const typed = { ...content, headline: 'Footbridge opens ', deck: 'At' };
  const fields = { ...fieldsOf(typed), byline: `${fieldsOf(typed).byline}, ` };
  const merged = { ...content, headline: 'Footbridge opens', deck: 'At', kicker: 'RIVER' };
  expect(takeFields(fields, typed, merged)).toEqual({ ...fields, kicker: 'RIVER' });
});

test('the clipboard gets every word', () => {
  const picture = { mediaId: '0190d5b0-7b1e-7c3e-9d39-0123456789ab', caption: 'Ice', credit: 'A. Lee', alt: 'River' };
  const body = withIds([
    ...content.body,
    { type: 'pullQuote', text: 'We were ready.', attribution: 'the mayor' },
    { type: 'image', picture },
    { type: 'table', caption: 'Results', headRow: true, rows: [['Team'], ['Calgary']] },
    { type: 'linkCard', href: 'https://example.com/card', headline: 'Read on', summary: 'In full' },
  ]);
  const all = plainText({ ...content, body });
  const words = ['BRIDGE', 'Footbridge', 'At last.', 'Olu Other', 'CALGARY', 'N. V.', 'Words.', 'https://example.com/'];
  const blockWords = [
    'the mayor',
    'Ice\n\nA. Lee\n\nRiver',
    'Results',
    'Calgary',
    'https://example.com/card',
    'In full',
  ];
  for (const word of [...words, ...blockWords]) expect(all).toContain(word);
});

describe('the list’s address', () => {
  test.each([
    [{}, '/desk'],
    [{ state: 'draft', q: ' bridge ', mine: '1', page: '2' }, '/desk?state=draft&q=bridge&mine=1&page=2'],
    [{ state: 'burnt', q: ['a', 'b'], mine: 'yes', page: '-1' }, '/desk'],
  ])('%o leads to %s', (params, path) => expect(listPath(readListFilter(params))).toBe(path));
});
