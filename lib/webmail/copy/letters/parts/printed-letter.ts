import type { Edition, Section } from '#lib/editions/types.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { blankStory } from '#lib/stories/desk/blank-story.ts';
import type { StoryContentInput } from '#lib/stories/input.ts';
import { writerInPrint } from '#lib/webmail/copy/letters/parts/question.ts';
import type { ReadLetter } from '#lib/webmail/copy/letters/read-letter.ts';

/** Where letters stand, where a paper has such a section; otherwise its section is chosen at the desk. */
const sectionSlugs = ['letters', 'opinion'];

/** Above every letter. */
const kicker = 'Letters';

/**
 * A letter as a story that an editor goes on with. Its byline is its writer with their town: nobody of the staff is
 * called so, and their page is not led to.
 */
export function toLetterStory(
  letter: Pick<ReadLetter, 'headline' | 'blocks'>,
  writer: { name: string; town: string },
  paper: { sections: readonly [Section, ...Section[]]; editions: readonly Edition[] },
  actor: Actor,
): StoryContentInput {
  const own = sectionSlugs.flatMap((slug) => paper.sections.find((each) => each.slug === slug) ?? []);
  const byline = writerInPrint(writer);
  return {
    ...blankStory(actor, own[0] ?? paper.sections[0], paper.editions),
    kicker,
    headline: letter.headline || `Letter: ${byline}`,
    bylines: [byline],
    body: [...letter.blocks],
  };
}
