import type { DeskStory } from '#lib/stories/desk/types.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/** A story's words, with nothing in them but what is given. */
export function contentWith(given: Partial<StoryContent> = {}): StoryContent {
  return {
    slug: '',
    sectionId: 1,
    editionIds: [1],
    topicIds: [],
    prominence: 'standard',
    language: 'en',
    kicker: '',
    headline: '',
    deck: '',
    bylines: [],
    dateline: '',
    leadPicture: null,
    body: [],
    wire: null,
    ...given,
  };
}

/** A draft as the desk reads it. */
export function deskStoryWith(given: Partial<DeskStory> = {}): DeskStory {
  return {
    id: 7,
    version: 1,
    state: 'draft',
    createdBy: null,
    stillWriting: false,
    content: contentWith(),
    keepsWire: false,
    isCut: true,
    savedBy: null,
    unpublishedChanges: false,
    liveNumber: null,
    publicPath: null,
    publishAt: null,
    embargoUntil: null,
    publicAt: null,
    significantAt: null,
    killNotice: null,
    corrections: [],
    publications: [],
    ...given,
  };
}
