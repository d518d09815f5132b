import type { CommandTools } from '#lib/commands/command-line.ts';
import { readBounceReport } from '#lib/mail/bounces/bounce-report.ts';
import { recordBounce } from '#lib/mail/bounces/record-bounce.ts';
import { unsuppress } from '#lib/mail/bounces/unsuppress.ts';
import { describeError } from '#lib/mail/transport/delivery-error.ts';
import type { TellOfMail } from '#lib/mail/types.ts';
import { system } from '#lib/staff/permissions.ts';

/** The most of a bounce that is read: the report stands in front of the mail that came back, and ours are short. */
const maxBounceBytes = 256 * 1024;

/** What sysexits.h calls EX_TEMPFAIL: mail servers keep the mail and try again. */
const tryAgain = 75;

/**
 * Reads one bounce from a mail server's pipe. It accepts whatever comes, because a bounce must not bounce; only while
 * the database is unreachable does it ask the mail server to try again.
 * @param tell hears of the mail that came back
 */
export async function runBounce(tell: TellOfMail, tools: CommandTools): Promise<number> {
  const report = await readBounceReport(await tools.readInput(maxBounceBytes));
  if (!report) {
    tools.print('ignored');
    return 0;
  }
  try {
    tools.print(await tools.withDatabase((db) => recordBounce(db, report, tools.now(), tell)));
    return 0;
  } catch (error) {
    tools.complain(`later: ${describeError(error)}`);
    return tryAgain;
  }
}

/**
 * Lifts the suppression of one address by a bounce. The address comes from standard input, because every user of the
 * machine can read a program's arguments.
 */
export async function runUnsuppress(_args: string[], tools: CommandTools): Promise<number> {
  const address = await tools.readSecret('Address: ');
  const done = await tools.withDatabase((db) => unsuppress(db, system, address, tools.now()));
  tools.print(done ? 'It is written to again.' : 'No bounce had suppressed it.');
  return 0;
}
