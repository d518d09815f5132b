import type { Command } from '#lib/commands/command-line.ts';
import { runAdd } from '#lib/wires/commands/add.ts';
import { runList, runPresets } from '#lib/wires/commands/list.ts';
import { runPause, runResume } from '#lib/wires/commands/pause.ts';
import { runPoll } from '#lib/wires/commands/poll.ts';
import { runPreview } from '#lib/wires/commands/preview.ts';
import { runRules } from '#lib/wires/commands/rules.ts';
import { runStatus } from '#lib/wires/commands/status.ts';

/** `npm run portal -- wire <verb>`. */
export const wireCommand: Command = {
  usage: [
    'wire presets',
    'wire add --preset <slug> --edition <slug> [--edition <slug> …] [--section <slug>] [the options below]',
    'wire add <feed or page> --edition <slug> --section <slug> --name <feed> --supplier <whose stories> ' +
      '[--slug <slug>] [--copyright <line>] [--rights full --licence <what allows it>] ' +
      '[--pictures copy [--picture-days <30>]] [--publish] [--take-back] [--language <en-CA>] ' +
      '[--zone <America/Edmonton>] [--interval <minutes>] [--idle <hours>] [--paused]',
    'wire add --mail <address or domain> [--mail … …] --edition <slug> --section <slug> --name <press office> ' +
      '[--slug <slug>] [--licence <why it may be printed>] [--pictures none] [--language <en-CA>] ' +
      '[--zone <America/Edmonton>] [--paused]',
    'wire preview <feed or page> [--zone <America/Edmonton>]',
    'wire list',
    'wire status [--json]',
    'wire poll [--wire <slug>] [--file <document>]',
    'wire pause <slug>',
    'wire resume <slug>',
    'wire rules [--try <file> | --save <file>]',
  ],
  verbs: {
    presets: runPresets,
    add: runAdd,
    preview: runPreview,
    list: runList,
    status: runStatus,
    poll: runPoll,
    pause: runPause,
    resume: runResume,
    rules: runRules,
  },
};
