import type { Edition, Section } from '#lib/editions/types.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/** What the editor opens with for a new story. With a single edition that one is chosen. */
export function blankStory(actor: Actor, section: Section, editions: readonly Edition[]): StoryContent {
  return {
    slug: '',
    sectionId: section.id,
    editionIds: editions.length === 1 ? editions.map(({ id }) => id) : [],
    topicIds: [],
    prominence: 'standard',
    language: editions[0]?.language.split('-')[0] ?? 'en',
    kicker: '',
    headline: '',
    deck: '',
    bylines: [actor.name],
    dateline: '',
    leadPicture: null,
    body: [],
    wire: null,
  };
}
