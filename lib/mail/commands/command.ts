import type { Command } from '#lib/commands/command-line.ts';
import { takeBounce, unsuppressOf } from '#lib/mail/commands/bounce.ts';
import { printDkim } from '#lib/mail/commands/dkim.ts';
import { holdOf, listHeldOf, releaseOf, settleOf } from '#lib/mail/commands/held.ts';

/** `npm run portal -- mail <verb>`. */
export const mailCommand: Command = {
  usage: [
    'mail held',
    'mail hold',
    'mail release',
    'mail settle <message-id> --delivered | --send-again',
    'mail dkim',
    'mail bounce < message',
    'mail unsuppress',
  ],
  verbs: {
    held: listHeldOf,
    hold: holdOf,
    release: releaseOf,
    settle: settleOf,
    dkim: printDkim,
    bounce: takeBounce,
    unsuppress: unsuppressOf,
  },
};
