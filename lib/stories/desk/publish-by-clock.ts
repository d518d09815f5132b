import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import type { Place } from '#lib/editions/wall-clock.ts';
import { InvalidError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { openStory } from '#lib/stories/desk/open-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { readPublishTimes } from '#lib/stories/desk/publish-times.ts';
import type { StepResult } from '#lib/stories/desk/types.ts';
import { storyVersionSchema } from '#lib/stories/input.ts';

// wall clocks, which `readPublishTimes` reads and refuses in words
const wallClock = z.string().max(40);

const inputSchema = storyVersionSchema.extend({
  publishLocal: wallClock,
  embargoLocal: wallClock,
  /** Of the edition whose clocks are meant. */
  timeZone: z.string().max(60),
});

/**
 * Publishes a story at the times that the desk's form names in wall clocks; see `publishStory`.
 * @throws {InvalidError} when a time cannot be meant, or the story lacks something
 * @throws {ConflictError}
 */
export async function publishByClock(
  db: Db,
  actor: Actor,
  input: z.input<typeof inputSchema>,
  now: Date,
): Promise<StepResult> {
  authorise(actor, 'story.publish');
  const { id, version, timeZone, ...local } = inputSchema.parse(input);
  const { notes, ...instants } = readPublishTimes(local, await getPlace(db, timeZone), now);
  const published = await publishStory(db, actor, { id, version, ...instants }, now);
  const { story, times } = await openStory(db, actor, id, now);
  const opened = story.state === 'scheduled' ? `Version ${story.liveNumber} goes out ${times.publicAt}.` : 'Published.';
  return { ...published, message: [opened, ...notes].join(' ') };
}

/** The edition whose clocks were meant. */
async function getPlace(db: Db, timeZone: string): Promise<Place> {
  const place = (await listEditions(db)).find((edition) => edition.timeZone === timeZone);
  if (place || timeZone === 'UTC') return { name: place?.name ?? 'UTC', timeZone };
  throw new InvalidError(`no edition in ${timeZone}`, 'No edition keeps that time any more. Reload and choose again.');
}
