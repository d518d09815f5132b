import { storyWords } from '#components/story/words.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { PublicStory } from '#lib/stories/types.ts';

type Props = { story: PublicStory; edition: Edition };

/**
 * The paper's own script says it to who comes back to a story that was updated meanwhile. The words stand in
 * attributes: a text browser prints whatever stands in an element, `hidden` and `<template>` too.
 */
export function StoryWatch({ story, edition }: Props) {
  const words = storyWords(edition.language);
  return (
    <story-watch
      data-version={(story.significantAt ?? story.publicAt).toISOString()}
      data-words={words.newerVersion}
      data-link={words.readNewerVersion}
      data-href={story.path}
    />
  );
}
