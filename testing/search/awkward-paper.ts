import { beforeAll } from 'vitest';
import { answerSearch } from '#lib/search/answer-search.ts';
import { readSearch } from '#lib/search/input.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { awkwardStories } from '#testing/stories/awkward-stories.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

/** A paper that has published the awkward stories, and its search. */
export function awkwardPaper() {
  const database = testDatabase();
  const db = () => database.current().db;
  const now = new Date('2026-11-23T15:35:00Z');
  let room: TestNewsroom;
  beforeAll(async () => {
    room = await testNewsroom(db(), now);
    for (const story of awkwardStories) {
      const content = room.content({ leadPicture: null, dateline: '', bylines: ['Ida West'], ...story });
      const created = await createStory(db(), room.editor, content, now);
      await publishStory(db(), room.editor, { ...created, publishAt: null, embargoUntil: null }, now);
    }
  });

  async function answer(q: string) {
    const { search } = readSearch({ q }, { editions: [], sections: [], timeZone: 'UTC' });
    return search && (await answerSearch(db(), search, now, { page: 1, perPage: 20, exactly: true }));
  }

  /** The headlines of what is found. */
  const found = async (q: string) => (await answer(q))?.items.map(({ headline }) => headline) ?? [];

  return { db, now, newsroom: () => room, answer, found };
}
