import { eq } from 'drizzle-orm';
import { now } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { editions, sections } from '#lib/editions/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import { correctStory } from '#lib/stories/desk/correct-story.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import { storyPath } from '#lib/stories/reading/story-path.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';

/** An answer that shows the news. */
export type Shows = (answer: { status: number; text: string }) => boolean;

/** Something that happens to a story, and how it is recognised; a list that says nothing of it is not asked. */
export type News = { do: () => Promise<unknown>; story: Shows; lists: Shows | null };

export type Place = { editionId: number; sectionId: number };

export async function findPlace(db: Db, edition: string, section: string): Promise<Place> {
  const [one] = await db.select({ id: editions.id }).from(editions).where(eq(editions.slug, edition));
  const [other] = await db.select({ id: sections.id }).from(sections).where(eq(sections.slug, section));
  return { editionId: one?.id ?? 0, sectionId: other?.id ?? 0 };
}

/** The life of one story: published, updated, corrected, killed. */
export async function storyLife(db: Db, place: Place, number: number): Promise<{ path: string; news: News[] }> {
  const [first, second] = [`Footbridge ${number} opens early`, `Footbridge ${number} closes again`];
  const slug = `footbridge-${number}`;
  let version: StoryVersion = await createStory(db, system, content(place, slug, first), now());
  const says =
    (words: string): Shows =>
    ({ status, text }) =>
      status === 200 && text.includes(words);
  const [note, notice] = [`It opened at dawn, not at noon (${number}).`, `Footbridge ${number} was never built.`];
  const news: News[] = [
    {
      do: async () => {
        version = await publishStory(db, system, { ...version, publishAt: null, embargoUntil: null }, now());
      },
      story: says(first),
      lists: says(first),
    },
    {
      do: async () => {
        version = await saveStory(db, system, { ...version, content: content(place, slug, second) }, now());
        version = await updateStory(db, system, { ...version, significant: true }, now());
      },
      story: says(second),
      lists: says(second),
    },
    {
      do: async () => {
        version = await correctStory(db, system, { ...version, kind: 'correction', text: note }, now());
      },
      story: says(note),
      lists: null,
    },
    {
      do: () => killStory(db, system, { ...version, notice }, now()),
      story: ({ status, text }) => status === 410 && text.includes(notice),
      lists: ({ status, text }) => status === 200 && !text.includes(second),
    },
  ];
  return { path: storyPath(slug, version.id), news };
}

const content = ({ editionId, sectionId }: Place, slug: string, headline: string): StoryContent => ({
  slug,
  sectionId,
  editionIds: [editionId],
  topicIds: [],
  prominence: 'top',
  language: 'en',
  kicker: '',
  headline,
  deck: '',
  bylines: ['Rae Porter'],
  dateline: '',
  leadPicture: null,
  body: withIds([{ type: 'paragraph', text: [{ text: 'The first walkers crossed at dawn.' }] }]),
  wire: null,
});
