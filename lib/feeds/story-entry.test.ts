import { expect, test } from 'vitest';
import { storyEntry } from '#lib/feeds/story-entry.ts';
import { calgary } from '#testing/editions.ts';
import { story } from '#testing/stories/fixtures.ts';

const paper = { name: 'Action News', url: 'https://paper.example' };
const entryOf = (isRelease: boolean) => {
  const wire = story.wire && { ...story.wire, originalUrl: '', copyright: 'dispatch.example', isRelease };
  return storyEntry({ ...story, topics: [], wire }, calgary, paper);
};

test('a news release goes out whole and says whose it is; a wire’s story does not', () => {
  expect(entryOf(true)).toMatchObject({ isWhole: true, rights: '© Prairie Dispatch', source: null });
  expect(entryOf(true).html).toMatch(
    /began to move[\s\S]*<p>News release: Prairie Dispatch \(dispatch\.example, verified\)\.<\/p>/,
  );
  expect(entryOf(false)).toMatchObject({ isWhole: false, rights: 'dispatch.example' });
  expect(entryOf(false).html).not.toContain('began to move');
});
