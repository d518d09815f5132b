import { parseArgs } from 'node:util';
import type { CommandTools } from '#lib/commands/command-line.ts';
import { system } from '#lib/staff/permissions.ts';
import { getNamedWire } from '#lib/wires/commands/named-things.ts';
import { pauseWire } from '#lib/wires/pause-wire.ts';

/** Stops asking a wire. */
export const runPause = (args: string[], tools: CommandTools): Promise<number> => setPaused(args, tools, true);

/** Asks a wire again. */
export const runResume = (args: string[], tools: CommandTools): Promise<number> => setPaused(args, tools, false);

async function setPaused(args: string[], tools: CommandTools, isPaused: boolean): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [slug, ...more] = positionals;
  if (slug === undefined || more.length > 0) {
    tools.complain('Name one wire.');
    return 2;
  }
  await tools.withDatabase(async (db) => {
    const { id, version } = await getNamedWire(db, slug);
    await pauseWire(db, system, { id, version, isPaused }, tools.now());
  });
  tools.print(isPaused ? `${slug} is paused. Its stories stay.` : `${slug} is asked again.`);
  return 0;
}
