import type { DemoBlock, DemoEdition, DemoPictureName, DemoSection, DemoStory, DemoTopic } from '#demo/types.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/** What the demo's names became when they were stored. */
export type Stored = {
  editions: ReadonlyMap<DemoEdition, number>;
  sections: ReadonlyMap<DemoSection, number>;
  topics: ReadonlyMap<DemoTopic, number>;
  pictures: ReadonlyMap<DemoPictureName, Picture>;
};

/** A demo story as the desk would save it: names of editions, sections, topics and pictures replaced by what is stored. */
export function contentOf(story: DemoStory, stored: Stored): StoryContent {
  const { slug, prominence, language, kicker, headline, deck, bylines, dateline, wire } = story;
  return {
    slug,
    sectionId: known(stored.sections, story.section),
    editionIds: story.editions.map((edition) => known(stored.editions, edition)),
    topicIds: (story.topics ?? []).map((topic) => known(stored.topics, topic)),
    prominence,
    language,
    kicker,
    headline,
    deck,
    bylines: [...bylines],
    dateline,
    leadPicture: story.lead && withCaption(known(stored.pictures, story.lead), story.leadCaption),
    body: withIds(story.body.map((block) => blockOf(block, stored))),
    wire,
  };
}

/** A demo story as its significant update left it. */
export function updatedContentOf(story: DemoStory, stored: Stored): StoryContent {
  const { deck = story.deck, headline = story.headline, replaced = {} } = story.updated ?? {};
  const body = story.body.flatMap((block, place) => replaced[place] ?? [block]);
  return contentOf({ ...story, deck, headline, body }, stored);
}

function blockOf(block: DemoBlock, { pictures }: Stored): NewBlock {
  switch (block.type) {
    case 'image':
      return { type: 'image', picture: known(pictures, block.picture) };
    case 'gallery':
      return { type: 'gallery', pictures: block.pictures.map((name) => known(pictures, name)) };
    default:
      return block;
  }
}

const withCaption = (picture: Picture, caption = picture.caption): Picture => ({ ...picture, caption });

function known<Name, Value>(names: ReadonlyMap<Name, Value>, name: Name): Value {
  const value = names.get(name);
  if (value === undefined) throw new Error(`the demo names ${String(name)}, which it does not bring`);
  return value;
}
