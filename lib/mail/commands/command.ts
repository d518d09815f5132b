import type { Command } from '#lib/commands/command-line.ts';
import { runBounce, runUnsuppress } from '#lib/mail/commands/bounce.ts';
import { runDkim } from '#lib/mail/commands/dkim.ts';
import { runHeld, runHold, runRelease, runSettle } from '#lib/mail/commands/held.ts';
import type { TellOfMail } from '#lib/mail/types.ts';

/**
 * `npm run portal -- mail <verb>`.
 * @param tell hears of mails that came back
 */
export const mailCommand = (tell: TellOfMail = async () => {}): Command => ({
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
    held: runHeld,
    hold: runHold,
    release: runRelease,
    settle: runSettle,
    dkim: runDkim,
    bounce: (_args, tools) => runBounce(tell, tools),
    unsuppress: runUnsuppress,
  },
});
