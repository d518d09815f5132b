import { joinCommands, runCommand } from '#lib/commands/command-line.ts';
import type { Db } from '#lib/db/client.ts';
import { mailCommand } from '#lib/mail/commands/command.ts';
import { deliverCommand } from '#lib/webmail/commands/deliver.ts';
import { mailboxCommand } from '#lib/webmail/commands/mailbox.ts';

type Given = { input?: Buffer; isDown?: boolean; secret?: string };

/** Runs a line of the operator's about mail: how it ends, and what it says. */
export function mailCommandRunner(db: () => Db, now: Date) {
  return async (line: string, { input = Buffer.alloc(0), isDown = false, secret = '' }: Given = {}) => {
    const said: string[] = [];
    const commands = {
      mail: async () => joinCommands(mailCommand(), deliverCommand),
      mailbox: async () => mailboxCommand,
    };
    const code = await runCommand(commands, line.split(' '), {
      withDatabase: (use) => (isDown ? Promise.reject(new Error('no way to the database')) : use(db())),
      readSecret: async () => secret,
      readInput: async (maxBytes) => input.subarray(0, maxBytes),
      print: (text) => said.push(text),
      complain: (text) => said.push(`! ${text}`),
      now: () => now,
    });
    return { code, said };
  };
}
