import { expect, test } from 'vitest';
import { replacePicture } from '#components/desk/story-editor/pictures/replace-picture.ts';

const old = { mediaId: 'old', caption: 'Ice.', credit: 'Ann Bell', alt: '' };
const chosen = { mediaId: 'new', caption: 'Fire.', credit: 'Bo Li', alt: 'Flames' };

test.each([
  ['that came with the old picture become the new one’s', old, old, chosen],
  [
    'that somebody typed stay',
    { ...old, caption: 'Typed.', alt: 'Typed' },
    old,
    { ...chosen, caption: 'Typed.', alt: 'Typed' },
  ],
  ['stay when nobody knows where they came from', old, undefined, { ...old, mediaId: 'new', alt: 'Flames' }],
  ['that are missing are filled in', { ...old, caption: '', credit: '' }, undefined, chosen],
])('words %s', (_what, before, stored, after) => {
  expect(replacePicture(before, stored, chosen)).toEqual(after);
});
