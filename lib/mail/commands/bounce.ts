import type { CommandTools } from '#lib/commands/command-line.ts';
import { readBounceReport } from '#lib/mail/bounces/bounce-report.ts';
import { recordBounce } from '#lib/mail/bounces/record-bounce.ts';
import { unsuppress } from '#lib/mail/bounces/unsuppress.ts';
import { describeError } from '#lib/mail/transport/delivery-error.ts';
import { system } from '#lib/staff/permissions.ts';

/** The most of a bounce that is read: the report stands in front of the mail that came back, and ours are short. */
const maxBounceBytes = 256 * 1024;

/** What sysexits.h calls EX_TEMPFAIL: mail servers keep the mail and try again. */
const tryAgain = 75;

/**
 * Takes one bounce from a mail server's pipe. Whatever it is, it is done with: a bounce must not be bounced. Only when
 * the database is away is it to come again.
 */
export async function runBounce(_args: string[], tools: CommandTools): Promise<number> {
  const report = await readBounceReport(await tools.readInput(maxBounceBytes));
  if (!report) {
    tools.print('ignored');
    return 0;
  }
  try {
    tools.print(await tools.withDatabase((db) => recordBounce(db, report, tools.now())));
    return 0;
  } catch (error) {
    tools.complain(`later: ${describeError(error)}`);
    return tryAgain;
  }
}

/**
 * Undoes what a bounce did to one address. It comes from standard input: every user of the machine could read an
 * argument.
 */
export async function runUnsuppress(_args: string[], tools: CommandTools): Promise<number> {
  const address = await tools.readSecret('Address: ');
  const done = await tools.withDatabase((db) => unsuppress(db, system, address, tools.now()));
  tools.print(done ? 'It is written to again.' : 'No bounce had suppressed it.');
  return 0;
}
