import { expect, test } from 'vitest';
import { previewPath, readPreviewChoice } from '#components/desk/mail/preview-choice.ts';

const latest = { kind: 'share-story', language: 'en', storyId: null, theme: 'system', images: 'on' };

test.each([
  ['nothing', {}, latest],
  ['what makes no sense', { kind: 'share-weather', language: 'de', story: '-1', theme: '', images: ['on'] }, latest],
  [
    'a mail',
    { kind: 'notice', language: 'fr', story: '7', theme: 'dark', images: 'off' },
    { kind: 'share-notice', language: 'fr', storyId: 7, theme: 'dark', images: 'off' },
  ],
])('reads a preview from an address with %s', (_what, params, choice) => {
  expect(readPreviewChoice(params)).toEqual(choice);
});

test('writes the address it reads', () => {
  const asked = { kind: 'confirm', language: 'fr', theme: 'light', images: 'off', story: '7' };
  const path = previewPath('mailPreview', readPreviewChoice(asked));
  expect(path).toBe(`/desk/mail/preview?${new URLSearchParams(asked)}`);
});
