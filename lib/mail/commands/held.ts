import { parseArgs } from 'node:util';
import type { CommandTools } from '#lib/commands/command-line.ts';
import { env } from '#lib/env.ts';
import { readMailId } from '#lib/mail/input.ts';
import { holdMail } from '#lib/mail/outbox/hold-mail.ts';
import { findOutboxMail, listHeldMail } from '#lib/mail/outbox/queries.ts';
import { releaseMail } from '#lib/mail/outbox/release-mail.ts';
import { settleMail } from '#lib/mail/outbox/settle-mail.ts';
import { messageIdOf } from '#lib/mail/transport/message-id.ts';
import { system } from '#lib/staff/permissions.ts';

const atMost = 1_000;

/** Prints a line for each held mail: its Message-ID, an answer's id before it, since when, and what the mail server last said. */
export async function runHeld(args: string[], tools: CommandTools): Promise<number> {
  parseArgs({ args });
  const { entries, total } = await tools.withDatabase((db) => listHeldMail(db, system, atMost));
  for (const { id, messageId, dueAt, lastError } of entries) {
    // an answer has one Message-ID for all its recipients, which the mail server's log knows: `id` tells them apart
    const name = messageId === null ? messageIdOf(id, env().MAIL_FROM) : `${id}  message-id=<${messageId}>`;
    tools.print(`${name}  since ${dueAt.toISOString()}  ${lastError ?? ''}`.trimEnd());
  }
  if (total === 0) tools.print('No mail is held.');
  if (total > entries.length) tools.print(`… and ${total - entries.length} more, held since later.`);
  return 0;
}

/** Holds everything that is owed, for a restored database before its first start. */
export async function runHold(args: string[], tools: CommandTools): Promise<number> {
  parseArgs({ args });
  const mails = await tools.withDatabase((db) => holdMail(db, system, tools.now()));
  tools.print(
    mails === 0 ? 'No mail is owed.' : `Held: ${mails}. "mail release" has them sent, "mail settle" ends one.`,
  );
  return 0;
}

/** Owes everything again that `mail hold` held and nobody has settled since. */
export async function runRelease(args: string[], tools: CommandTools): Promise<number> {
  parseArgs({ args });
  const mails = await tools.withDatabase((db) => releaseMail(db, system, tools.now()));
  tools.print(mails === 0 ? 'No mail is held by hand.' : `Owed again: ${mails}. The worker sends them.`);
  return 0;
}

/** Settles a held mail, by what a person read in the mail server's log. */
export async function runSettle(args: string[], tools: CommandTools): Promise<number> {
  const options = { delivered: { type: 'boolean' }, 'send-again': { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [messageId = '', ...more] = positionals;
  const sendsAgain = values['send-again'] === true;
  if (more.length > 0 || sendsAgain === (values.delivered === true)) {
    tools.complain('Name one Message-ID, and say either --delivered or --send-again.');
    return 2;
  }
  const id = readMailId(messageId);
  return tools.withDatabase(async (db) => {
    const mail = id === null ? null : await findOutboxMail(db, system, id);
    if (!mail) {
      tools.complain('No mail of this paper has that Message-ID.');
      return 1;
    }
    const outcome = sendsAgain ? 'send-again' : 'delivered';
    await settleMail(db, system, { id: mail.id, attempts: mail.attempts, outcome }, tools.now());
    tools.print(sendsAgain ? 'It is owed again: the worker sends it.' : 'It counts as delivered.');
    return 0;
  });
}
