import { now } from '#lib/clock.ts';
import { type CommandTable, joinCommands, runCommand } from '#lib/commands/command-line.ts';
import { connect, type Db } from '#lib/db/client.ts';
import { readDatabaseClock } from '#lib/db/database-clock.ts';
import { env } from '#lib/env.ts';
import { actAsOwner } from './act-as-owner.ts';
import { joinDatabase } from './join-database.ts';
import { readInput } from './read-input.ts';
import { readSecret } from './read-secret.ts';
import { complain, runProgram, tell } from './steps.ts';

/** `npm run portal -- <noun> <verb>`: the operator's command line. A noun is loaded when it is used. */
const commands: CommandTable = {
  edition: async () => (await import('#lib/conditions/commands/edition.ts')).editionCommand,
  section: async () => (await import('#lib/editions/command.ts')).sectionCommand,
  mail: async () =>
    joinCommands(
      (await import('#lib/mail/commands/command.ts')).mailCommand(
        (await import('#lib/webmail/answers/sending/answer-news.ts')).tellOfAnswer,
      ),
      (await import('#lib/webmail/commands/deliver.ts')).deliverCommand,
    ),
  mailbox: async () => (await import('#lib/webmail/commands/mailbox.ts')).mailboxCommand,
  wire: async () => (await import('#lib/wires/commands/command.ts')).wireCommand,
  source: async () => (await import('#lib/conditions/commands/command.ts')).sourceCommand,
  staff: async () => (await import('#lib/staff/command.ts')).staffCommand,
  database: async () => (await import('#lib/commands/installation.ts')).databaseCommand,
  secret: async () => (await import('#lib/commands/installation.ts')).secretCommand,
};

await runProgram(async () => {
  await actAsOwner(env().DATA_DIR);
  return runCommand(commands, process.argv.slice(2), {
    withDatabase,
    readSecret,
    readInput,
    print: tell,
    complain,
    now,
  });
});
process.exit();

async function withDatabase<T>(use: (db: Db) => Promise<T>, options?: { anySecret?: boolean }): Promise<T> {
  const joined = await joinDatabase(options);
  try {
    const { db, close } = connect(env().DATABASE_URL ?? '', 2);
    return await readDatabaseClock(db)
      .then(() => use(db))
      .finally(close);
  } finally {
    await joined.close();
  }
}
