import type { CommandTools } from '#lib/commands/command-line.ts';
import { getNamedSource, onlyName } from '#lib/conditions/commands/named-sources.ts';
import { pauseSource } from '#lib/conditions/desk/pause-source.ts';
import { removeSource } from '#lib/conditions/desk/remove-source.ts';
import type { SourceRooms } from '#lib/sources/source-rooms.ts';
import { system } from '#lib/staff/permissions.ts';

type Step = (...given: Parameters<typeof removeSource>) => Promise<unknown>;

const pause: Step = (db, actor, seen, ...rest) => pauseSource(db, actor, { ...seen, isPaused: true }, ...rest);
const resume: Step = (db, actor, seen, ...rest) => pauseSource(db, actor, { ...seen, isPaused: false }, ...rest);

/** Stops asking a source, and shows it no more. */
export const runPause = (args: string[], tools: CommandTools, rooms: SourceRooms): Promise<number> =>
  takeStep(args, tools, rooms, pause, 'is paused. Its pages show it no more.');

/** Asks a source again. */
export const runResume = (args: string[], tools: CommandTools, rooms: SourceRooms): Promise<number> =>
  takeStep(args, tools, rooms, resume, 'is asked again.');

/** Takes a source off its edition, with all that it said. */
export const runRemove = (args: string[], tools: CommandTools, rooms: SourceRooms): Promise<number> =>
  takeStep(args, tools, rooms, removeSource, 'is removed, with all that it said.');

async function takeStep(args: string[], tools: CommandTools, rooms: SourceRooms, step: Step, words: string) {
  const id = onlyName(args);
  if (id === null) {
    tools.complain('Name one source by its number.');
    return 2;
  }
  const title = await tools.withDatabase(async (db) => {
    const { source, title: name } = await getNamedSource(db, id, tools.now(), rooms);
    await step(db, system, { id: source.id, version: source.version }, tools.now(), rooms);
    return name;
  });
  tools.print(`Source ${id} (${title}) ${words}`);
  return 0;
}
