import type { Command, CommandTools } from '#lib/command-line.ts';
import { env } from '#lib/env.ts';
import { readBounceReport } from '#lib/mail/bounce-report.ts';
import { describeError } from '#lib/mail/delivery-error.ts';
import { makeDkimKey } from '#lib/mail/dkim-key.ts';
import { dkimRecord, dmarcRecord, spfRecord, type TxtRecord } from '#lib/mail/dns-records.ts';
import { domainOf } from '#lib/mail/message-id.ts';
import { recordBounce } from '#lib/mail/record-bounce.ts';
import { unsuppress } from '#lib/mail/unsuppress.ts';
import { system } from '#lib/staff/permissions.ts';

/**
 * `npm run portal -- mail <verb>`. Addresses come from standard input; they are never arguments, which every user of
 * the machine could read.
 */
export const mailCommand: Command = {
  usage: ['mail dkim', 'mail bounce < message', 'mail unsuppress'],
  verbs: { dkim, bounce, unsuppress: writeAgain },
};

/** Makes the key that mails are signed with, once, and prints what belongs into DNS. */
async function dkim(_args: string[], tools: CommandTools): Promise<number> {
  const { MAIL_FROM, BOUNCE_ADDRESS } = env();
  if (domainOf(MAIL_FROM) === 'localhost.localdomain') {
    tools.complain('Mails come from no domain yet: set MAIL_FROM, or SITE_URL.');
    return 1;
  }
  const key = await makeDkimKey(env());
  const print = ({ name, value, strings }: TxtRecord, why: string) => {
    for (const line of ['', why, `  ${name}  TXT`, `  ${value}`]) tools.print(line);
    if (strings.length > 1) tools.print(`  in a zone file: ( ${strings.map((part) => `"${part}"`).join(' ')} )`);
  };
  tools.print(`Mails from ${MAIL_FROM} are signed from the next start on. In DNS belong:`);
  print(dkimRecord(key, MAIL_FROM), 'the key that receivers check signatures with (DKIM)');
  print(
    spfRecord(BOUNCE_ADDRESS ?? MAIL_FROM),
    'which machines may send (SPF): one record a domain, with what your relay asks for, such as include:…',
  );
  print(
    dmarcRecord(MAIL_FROM),
    'what becomes of forgeries (DMARC): begin with p=none where other mail uses the domain',
  );
  return 0;
}

/** The most of a bounce that is read: the report stands in front of the mail that came back, and ours are short. */
const maxBounceBytes = 256 * 1024;

/** What sysexits.h calls EX_TEMPFAIL: mail servers keep the mail and try again. */
const tryAgain = 75;

/**
 * Takes one bounce from a mail server's pipe. Whatever it is, it is done with: a bounce must not be bounced. Only when
 * the database is away is it to come again.
 */
async function bounce(_args: string[], tools: CommandTools): Promise<number> {
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

/** Undoes what a bounce did to one address. */
async function writeAgain(_args: string[], tools: CommandTools): Promise<number> {
  const address = await tools.readSecret('Address: ');
  const done = await tools.withDatabase((db) => unsuppress(db, system, address, tools.now()));
  tools.print(done ? 'It is written to again.' : 'No bounce had suppressed it.');
  return 0;
}
