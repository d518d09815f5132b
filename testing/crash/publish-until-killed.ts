import { sql } from 'drizzle-orm';
import { now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { system } from '#lib/staff/permissions.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import { type CrashPlaces, type CrashStep, crashContent } from './crash-story.ts';

/**
 * Publishes and updates one story after another, by the desk's use cases on DATABASE_URL, until it is killed:
 * `publish-until-killed.ts <number of the first> <CrashPlaces as JSON>`. Says who serves it there, before each step
 * which it is, and after it that it is done.
 */
const [first = '1', given = ''] = process.argv.slice(2);
const places: CrashPlaces = JSON.parse(given);
const { db } = connect(env().DATABASE_URL ?? '', 1);
const [server] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
console.log(JSON.stringify({ pid: server?.pid }));

for (let number = Number(first); ; number += 1) {
  const take = async <Made>(step: CrashStep, use: () => Promise<Made>): Promise<Made> => {
    // a pipe is written to before the next line runs
    console.log(JSON.stringify({ number, step, isDone: false }));
    const made = await use();
    console.log(JSON.stringify({ number, step, isDone: true }));
    return made;
  };
  const [older, newer] = [crashContent(number, 'spring', places), crashContent(number, 'autumn', places)];
  const draft = await take('create', () => createStory(db, system, older, now()));
  const live = { ...draft, publishAt: null, embargoUntil: null };
  const published = await take('publish', () => publishStory(db, system, live, now()));
  const saved = await take('save', () => saveStory(db, system, { ...published, content: newer }, now()));
  await take('update', () => updateStory(db, system, { ...saved, significant: true }, now()));
}
