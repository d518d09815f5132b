import { asc, eq, inArray } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { demoPictures } from '#demo/pictures/pictures.ts';
import { seedDemo } from '#demo/seed.ts';
import type { DemoPicture } from '#demo/types.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { readSearch } from '#lib/search/input.ts';
import { searchStories } from '#lib/search/search-stories.ts';
import { system } from '#lib/staff/permissions.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { isPublic } from '#lib/stories/reading/is-public.ts';
import { corrections, stories, storyRevisions } from '#lib/stories/schema.ts';
import { topics } from '#lib/topics/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { drawnPicture, testStorage } from '#testing/media/test-storage.ts';
import { pick, seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { awkwardStories } from '#testing/stories/awkward-stories.ts';
import { contentWith } from '#testing/stories/story-content.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const now = new Date('2026-11-23T15:35:00Z');
const database = testDatabase();
const db = () => database.current().db;
const storage = testStorage();
const originals = testOriginals();
/** What each public story prints, text by text. */
const printed = new Map<number, string[]>();

const plain = contentWith({
  sectionId: 0,
  editionIds: [],
  prominence: 'brief',
  bylines: ['Ida West'],
});

beforeAll(async () => {
  const render = (picture: DemoPicture) =>
    drawnPicture(60, 40, demoPictures.indexOf(picture) + 1)
      .jpeg()
      .toBuffer();
  await seedDemo(db(), now, { storage: storage.current(), originals: originals.current(), render });
  const [[edition], [section]] = await Promise.all([listEditions(db()), listSections(db())]);
  for (const story of awkwardStories) {
    const content = { ...plain, ...story, sectionId: section?.id ?? 0, editionIds: [edition?.id ?? 0] };
    const created = await createStory(db(), system, content, now);
    await publishStory(db(), system, { ...created, publishAt: null, embargoUntil: null }, now);
  }
  const rows = await db()
    .select({ id: stories.id, live: storyRevisions })
    .from(stories)
    .innerJoin(storyRevisions, eq(storyRevisions.id, stories.liveRevisionId))
    .where(isPublic(now))
    .orderBy(asc(stories.id));
  for (const { id, live } of rows) {
    const { kicker, headline, deck, bylines, dateline, leadPicture, body, wire } = live;
    const named = await db().select().from(topics).where(inArray(topics.id, live.topicIds));
    const notes = await db().select().from(corrections).where(eq(corrections.storyId, id));
    const own = [kicker, headline, deck, ...bylines, dateline, ...named.map(({ name }) => name)];
    const texts = [...own, ...notes.map(({ text }) => text), ...textsIn([leadPicture, body, wire])];
    printed.set(
      id,
      texts.map((text) => text.normalize('NFC')).filter((text) => /[\p{L}\p{N}]/u.test(text)),
    );
  }
}, soakTimeoutMs(120_000));

const hidden = new Set(['id', 'type', 'script', 'href', 'mediaId', 'originalUrl']);

/** Every text of a stored value; runs of one sentence are one text. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) {
    const runs = value.map(textOfRun);
    return runs.length > 0 && runs.every((run) => run !== null) ? [runs.join('')] : value.flatMap(textsIn);
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => (hidden.has(key) ? [] : textsIn(item)));
}

const textOfRun = (value: unknown): string | null =>
  value !== null && typeof value === 'object' && 'text' in value && !('type' in value) && typeof value.text === 'string'
    ? value.text
    : null;

const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Hang}]/u;
const spacedWord = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}]|(?<=\d)[.,\u202f](?=\d))*/gu;
/** A word of Latin letters is not cut, nor is a number. */
const unspacedWord = /[A-Za-z\d]+|\p{L}[\p{M}\uff9e\uff9f]*/gu;

/** Two to four words of a text as it prints them; where words are not parted, one to five letters. */
function drawRun(text: string, random: () => number): string {
  const words = unspaced.test(text) ? unspacedWord : spacedWord;
  const found = [...text.matchAll(words)];
  const first = Math.floor(random() * Math.max(1, found.length - 1));
  const length = unspaced.test(text) ? 1 + Math.floor(random() * 5) : 2 + Math.floor(random() * 3);
  const last = found[Math.min(first + length, found.length) - 1];
  return text.slice(found[first]?.index, last && last.index + last[0].length);
}

/** Signs that join words as blanks; a number keeps its own. */
const withBlanks = (run: string) =>
  run.replace(/(?<=[\p{L}\p{M}\p{N}])(?!(?<=\d)[.,]\d|[\p{L}\p{M}\p{N}\p{Cf}\s]).(?=[\p{L}\p{N}])/gu, ' ');

/** Is the story on one of the pages of what is found, or does the first say that there are more? */
async function finds(q: string, storyId: number): Promise<boolean> {
  const [editions, sections] = await Promise.all([listEditions(db()), listSections(db())]);
  const { search } = readSearch({ q }, { editions, sections, timeZone: 'UTC' });
  if (!search) return false;
  for (let page = 1; ; page += 1) {
    const { items: results, pageCount, isCapped } = await searchStories(db(), search, now, { page, perPage: 20 });
    if (isCapped || results.some(({ id }) => id === storyId)) return true;
    if (page >= pageCount) return false;
  }
}

test(
  'every run of words that a story prints finds it, as printed and with blanks for joining signs',
  async () => {
    const random = seededRandom(10);
    const ids = [...printed.keys()];
    const lost: string[] = [];
    let asked = 0;
    for (let round = 0; round < soakCount(1_500); round += 1) {
      const id = round % 3 === 0 ? pick(ids.slice(-awkwardStories.length), random) : pick(ids, random);
      const run = drawRun(pick(printed.get(id) ?? [], random), random);
      for (const q of new Set([run, withBlanks(run)])) {
        asked += 1;
        if (!(await finds(q, id))) lost.push(`${id}: ${q}`);
      }
    }
    expect(asked).toBeGreaterThan(soakCount(1_500));
    expect(lost).toEqual([]);
  },
  soakTimeoutMs(120_000),
);
