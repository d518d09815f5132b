import type { Command } from '#lib/commands/command-line.ts';
import { sourceVerbs } from '#lib/conditions/commands/verbs.ts';
import { sourceRooms } from '#lib/conditions/source-rooms.ts';

/** `npm run portal -- source <verb>`. */
export const sourceCommand: Command = {
  usage: [
    'source adapters',
    'source list',
    'source status [--json]',
    'source add <adapter> --edition <slug> [--set <name>=<value> …]',
    'source set <id> --set <name>=<value> [--set …]',
    'source ask [<id>]',
    'source pause <id>',
    'source resume <id>',
    'source remove <id>',
  ],
  verbs: sourceVerbs(sourceRooms),
};
