import type { Db } from '#lib/db/client.ts';
import { clockTime, placeTime } from '#lib/editions/desk-times.ts';
import { listEditions } from '#lib/editions/queries.ts';
import type { Place } from '#lib/editions/wall-clock.ts';
import { instantToZoned } from '#lib/editions/zoned-time.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { getDeskStory, listStoryHistory } from '#lib/stories/desk/desk-queries.ts';
import type { DeskStory, OpenedStory, StoryTimes } from '#lib/stories/desk/types.ts';

/**
 * A story with everything the editor shows of it.
 * @throws {NotFoundError}
 */
export async function openStory(db: Db, actor: Actor, id: number, now: Date): Promise<OpenedStory> {
  authorise(actor, 'story.read');
  const story = await getDeskStory(db, actor, id, now);
  const [entries, place] = await Promise.all([
    listStoryHistory(db, actor, story.id),
    findPlace(db, story.content.editionIds),
  ]);
  const history = entries.map((entry) => {
    const [day = '', clock = ''] = instantToZoned(entry.at, place.timeZone).split('T');
    return { ...entry, day, clock };
  });
  return { story, history, times: toStoryTimes(story, place, now) };
}

/** Whose clock is meant: that of the first of a story's editions, else of the paper's first. */
export async function findPlace(db: Db, editionIds: readonly number[]): Promise<Place> {
  const editions = await listEditions(db);
  const edition = editions.find(({ id }) => editionIds.includes(id)) ?? editions[0];
  return { name: edition?.name ?? 'UTC', timeZone: edition?.timeZone ?? 'UTC' };
}

/** "17:05 Calgary time" */
export function clockAt(at: Date, place: Place): string {
  return `${clockTime(at, place.timeZone)} ${place.name} time`;
}

function toStoryTimes(story: DeskStory, place: Place, now: Date): StoryTimes {
  const { state, publishAt, embargoUntil, publicAt } = story;
  const local = (at: Date | null) => (at ? instantToZoned(at, place.timeZone) : '');
  const words = (at: Date) => placeTime(at, now, place);
  return {
    place: { ...place, nowLocal: local(now) },
    clock: clockAt(now, place),
    publishLocal: state === 'scheduled' ? local(publishAt) : '',
    embargoLocal: local(embargoUntil),
    publicAt: publicAt ? words(publicAt) : '',
    opensInMs: state === 'scheduled' && publicAt ? publicAt.getTime() - now.getTime() : null,
    corrections: Object.fromEntries(story.corrections.map((note) => [note.id, words(note.correctedAt)])),
    publications: Object.fromEntries(story.publications.map(({ id, liveAt }) => [id, words(liveAt)])),
  };
}
