import { describe, expect, test } from 'vitest';
import { withIds } from '#lib/stories/blocks/body.ts';
import { publishFaults, slugOf, storyContentSchema } from '#lib/stories/input.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { contentWith } from '#testing/stories/story-content.ts';

const picture = { mediaId: '0190d5b0-7b1e-7c3e-9d39-0123456789ab', caption: 'c', credit: 'c', alt: 'a' };
const story = contentWith({
  headline: 'A headline',
  body: withIds([{ type: 'paragraph', text: [{ text: 'Words.' }] }]),
});

const wire = {
  supplier: 'Prairie Dispatch',
  feedName: 'Prairie Dispatch Calgary',
  originalUrl: 'https://dispatch.example/ice',
  copyright: '©',
  canonical: true,
  isSummary: true,
};
const withPicture = (words: Partial<typeof picture>) => withIds([{ type: 'image', picture: { ...picture, ...words } }]);

describe('what a story lacks before it may be published', () => {
  test.each<[string, Partial<StoryContent>, string[]]>([
    ['nothing', {}, []],
    ['a headline', { headline: '' }, ['It needs a headline.']],
    ['an edition', { editionIds: [] }, ['Choose at least one edition.']],
    ['a body', { body: [] }, ['The body is empty.']],
    [
      'words of the lead picture',
      { leadPicture: { ...picture, credit: ' ', alt: '' } },
      ['Picture 1 needs a credit and alt text.'],
    ],
    [
      'words of pictures in the body, counted from the lead',
      {
        leadPicture: picture,
        body: withIds([
          { type: 'image', picture },
          { type: 'gallery', pictures: [picture, { ...picture, caption: '' }] },
        ]),
      },
      ['Picture 4 needs a caption.'],
    ],
    [
      'of a wire’s pictures the credit alone',
      {
        wire,
        leadPicture: { ...picture, caption: '', alt: '' },
        body: withPicture({ caption: '', credit: '', alt: '' }),
      },
      ['Picture 2 needs a credit.'],
    ],
    ['several things', { headline: '', body: [] }, ['It needs a headline.', 'The body is empty.']],
  ])('%s', (_name, changes, faults) => expect(publishFaults({ ...story, ...changes })).toEqual(faults));
});

describe('the slug of a headline', () => {
  test.each([
    ['Café opens – at last!', 'cafe-opens-at-last'],
    ['The mayor’s “plan”', 'the-mayors-plan'],
    ['  ', 'story'],
    ['新聞', '%E6%96%B0%E8%81%9E'],
    ['…', 'story'],
    [`${'a'.repeat(79)} word`, 'a'.repeat(79)],
  ])('%s', (headline, slug) => expect(slugOf(headline)).toBe(slug));
});

describe('what is saved', () => {
  const parse = (changes: object) => storyContentSchema.safeParse({ ...story, ...changes });

  test('lines lose what a reader cannot see, and the space around them', () => {
    expect(parse({ headline: '  A\u202e\u0000  head\nline ' }).data?.headline).toBe('A head line');
  });

  test('words PostgreSQL cannot hold are mended, wherever they stand', () => {
    const text = [{ text: 'a\u0000b\ud800' }];
    const body = [{ id: 'a', type: 'list', ordered: false, items: [{ text }] }];
    expect(parse({ body }).data?.body).toEqual([
      { id: 'a', type: 'list', ordered: false, items: [{ text: [{ text: 'ab\ufffd' }] }] },
    ]);
  });

  test('the shapes that an editor sends that was open during an upgrade', () => {
    const body = [
      { type: 'list', ordered: true, items: [[{ text: 'one' }]] },
      { type: 'table', caption: '', header: ['Day'], rows: [['Monday']] },
    ];
    expect(parse({ body }).data?.body).toEqual([
      { id: expect.any(String), type: 'list', ordered: true, items: [{ text: [{ text: 'one' }] }] },
      { id: expect.any(String), type: 'table', caption: '', headRow: true, rows: [['Day'], ['Monday']] },
    ]);
  });

  test('editions are counted once, in order', () => {
    expect(parse({ editionIds: [3, 1, 3] }).data?.editionIds).toEqual([1, 3]);
  });

  test('of a news release no address is asked', () => {
    const release = { ...wire, originalUrl: '', copyright: '', isRelease: true };
    expect(parse({ wire: release }).data?.wire).toEqual(release);
    expect(parse({ wire: { ...release, originalUrl: 'javascript:alert(1)' } }).success).toBe(false);
  });

  test.each<[string, object, string]>([
    ['a long headline', { headline: 'x'.repeat(201) }, 'headline'],
    ['a slug with a slash', { slug: 'a/b' }, 'slug'],
    ['a language that is none', { language: 'English' }, 'language'],
    ['an unsafe link', { body: [{ type: 'paragraph', text: [{ text: 'x', href: 'javascript:alert(1)' }] }] }, 'body'],
    ['an unknown block', { body: [{ type: 'script' }] }, 'body'],
    ['an unknown field', { isAdmin: true }, ''],
    [
      'a wire story without an address',
      { wire: { supplier: 'A', feedName: '', originalUrl: '', copyright: '' } },
      'wire',
    ],
  ])('%s is refused', (_name, changes, field) => {
    expect(parse(changes).error?.issues[0]?.path[0] ?? '').toBe(field);
  });

  test('a body nested without end is refused, not walked', () => {
    const nested = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
    expect(parse({ body: nested }).success).toBe(false);
  });
});
