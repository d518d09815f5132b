import { sql } from 'drizzle-orm';
import { now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { beginStory } from '#lib/stories/desk/begin-story.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { leaveStory } from '#lib/stories/desk/leave-story.ts';
import { moveStory } from '#lib/stories/desk/move-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import type { StoryVersion } from '#lib/stories/types.ts';
import { type WritingPlaces, writingSteps, writtenContent } from './written-story.ts';

/**
 * Writes one story after another as the editor saves it, and takes each through its steps, by the desk's use cases on
 * DATABASE_URL, until it is killed: `write-until-killed.ts <number of the first> <WritingPlaces as JSON>`. Says who
 * serves it there, before each step which it is, and after it that it is done.
 */
const [first = '1', given = ''] = process.argv.slice(2);
const places: WritingPlaces = JSON.parse(given);
const { db } = connect(env().DATABASE_URL ?? '', 1);
const [server] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
console.log(JSON.stringify({ pid: server?.pid }));

async function take(number: number, name: string, actor: Actor, story: StoryVersion | null): Promise<StoryVersion> {
  const [step = '', save = '1'] = name.split(' ');
  const content = writtenContent(number, save, places);
  if (!story) {
    const { id, version } = await beginStory(db, actor, { key: `story-to-be-killed-${number}`, content }, now());
    return { id, version };
  }
  switch (step) {
    case 'submit':
      return await moveStory(db, actor, { ...story, move: 'submit' }, now());
    case 'publish':
      return await publishStory(db, actor, { ...story, publishAt: null, embargoUntil: null }, now());
    case 'kill':
      return await killStory(db, actor, { ...story, notice: 'It was not so, and is withdrawn.' }, now());
    case 'leave':
      await leaveStory(db, actor, story, now());
      return story;
    default:
      return await saveStory(db, actor, { ...story, content, autosave: step === 'autosave' }, now());
  }
}

for (let number = Number(first); ; number += 1) {
  let story: StoryVersion | null = null;
  for (const { step, by } of writingSteps) {
    const actor: Actor = { id: places[by], name: by, role: by === 'reporter' ? 'reporter' : 'editor' };
    // a pipe is written to before the next line runs
    console.log(JSON.stringify({ number, step, isDone: false }));
    story = await take(number, step, actor, story);
    console.log(JSON.stringify({ number, step, isDone: true }));
  }
}
