import { now } from '#lib/clock.ts';
import { runCommand } from '#lib/command-line.ts';
import { connect, type Db } from '#lib/db/client.ts';
import { databaseCommand, secretCommand } from '#lib/db/command.ts';
import { readDatabaseClock } from '#lib/db/database-clock.ts';
import { editionCommand, sectionCommand } from '#lib/editions/command.ts';
import { env } from '#lib/env.ts';
import { mailCommand } from '#lib/mail/command.ts';
import { staffCommand } from '#lib/staff/command.ts';
import { actAsOwner } from './act-as-owner.ts';
import { joinDatabase } from './join-database.ts';
import { readInput } from './read-input.ts';
import { readSecret } from './read-secret.ts';
import { complain, runProgram, tell } from './steps.ts';

/** `npm run portal -- <noun> <verb>`: the operator's command line. */
const commands = {
  edition: editionCommand,
  section: sectionCommand,
  mail: mailCommand,
  staff: staffCommand,
  database: databaseCommand,
  secret: secretCommand,
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
