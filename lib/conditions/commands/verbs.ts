import type { Command } from '#lib/commands/command-line.ts';
import { runAdd, runSet } from '#lib/conditions/commands/add.ts';
import { runAsk } from '#lib/conditions/commands/ask.ts';
import { runAdapters, runList } from '#lib/conditions/commands/list.ts';
import { runPause, runRemove, runResume } from '#lib/conditions/commands/pause.ts';
import { runStatus } from '#lib/conditions/commands/status.ts';
import type { SourceRooms } from '#lib/sources/source-rooms.ts';

/** What can be done to sources of these rooms. */
export function sourceVerbs(rooms: SourceRooms): Command['verbs'] {
  return {
    adapters: (args, tools) => runAdapters(args, tools, rooms),
    list: (args, tools) => runList(args, tools, rooms),
    status: (args, tools) => runStatus(args, tools, rooms),
    add: (args, tools) => runAdd(args, tools, rooms),
    set: (args, tools) => runSet(args, tools, rooms),
    ask: (args, tools) => runAsk(args, tools, rooms),
    pause: (args, tools) => runPause(args, tools, rooms),
    resume: (args, tools) => runResume(args, tools, rooms),
    remove: (args, tools) => runRemove(args, tools, rooms),
  };
}
