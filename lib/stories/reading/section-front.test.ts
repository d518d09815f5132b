import { expect, test } from 'vitest';
import { composeSection } from '#lib/stories/reading/section-front.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

/** "p": with a picture, "b": a brief with one, ".": without. Newest first. */
function teasers(shapes: string): StoryTeaser[] {
  return [...shapes].map((shape, index) => ({
    id: index + 1,
    path: `/story/s-${index + 1}`,
    section: { id: 1, slug: 'local', name: 'Local', names: {} },
    prominence: shape === 'b' ? 'brief' : 'standard',
    language: 'en',
    kicker: '',
    headline: `Story ${index + 1}`,
    deck: '',
    bylines: [],
    picture:
      shape === '.'
        ? null
        : {
            mediaId: 'm',
            caption: '',
            credit: '',
            alt: '',
            widthPx: 3,
            heightPx: 2,
            original: { url: '/media/m.jpg', widthPx: 3, heightPx: 2, format: 'jpeg' },
            variants: [],
          },
    supplier: null,
    publicAt: new Date(0),
    significantAt: null,
  }));
}

test.each([
  ['ppppp', 1, [2, 3], [4, 5]],
  ['.pp.p', 2, [3, 5], [1, 4]],
  ['bp.', 2, [1], [3]],
  ['...', 1, [2, 3], []],
  ['.p', 2, [], [1]],
  ['.', 1, [], []],
  ['', undefined, [], []],
  // a picture far down stays where its time puts it
  ['......p', 1, [2, 3], [4, 5, 6, 7]],
])('of %s, %s leads, beside it %o, below %o', (shapes, lead, seconds, rest) => {
  const all = teasers(shapes);
  const front = composeSection(all);
  expect(front.lead?.id).toBe(lead);
  expect(front.seconds.map(({ id }) => id)).toEqual(seconds);
  expect(front.rest.map(({ id }) => id)).toEqual(rest);
});
