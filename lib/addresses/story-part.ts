import { addressOf } from '#lib/addresses/address-of.ts';

/** Pages about a story: how it changed, one of its photographs, one of its films and sounds. */
export type StoryPartName = 'storyHistory' | 'storyPhoto' | 'storyPlayer';

const before = addressOf('story', { story: '' }).length;

/**
 * The address of a page about a story.
 * @param path the story's own address: `/story/crue-7`
 * @param number of the photograph or player; a history has none
 */
export function storyPart(name: StoryPartName, path: string, number: number | string = ''): string {
  const story = path.slice(before);
  return name === 'storyHistory' ? addressOf(name, { story }) : addressOf(name, { story, number });
}
