import { parseArgs } from 'node:util';
import type { Command, CommandTools } from '#lib/commands/command-line.ts';
import { forgetSecret } from '#lib/db/installation.ts';
import { describePlace, recallDatabase, rememberDatabase } from '#lib/db/remembered-database.ts';
import { env } from '#lib/env.ts';
import { findSecrets } from '#lib/secrets.ts';

/** `npm run portal -- database <verb>`. */
export const databaseCommand: Command = { usage: ['database forget'], verbs: { forget: forgetDatabaseOf } };

/** `npm run portal -- secret <verb>`. */
export const secretCommand: Command = { usage: ['secret forget'], verbs: { forget: forgetSecretOf } };

/** `DATA_DIR` belongs to no paper from now on: the next start goes on with the database that it is told. */
async function forgetDatabaseOf(args: string[], tools: CommandTools): Promise<number> {
  parseArgs({ args });
  const { DATA_DIR } = env();
  const remembered = await recallDatabase(DATA_DIR);
  if (!remembered && !(await findSecrets(DATA_DIR))) {
    tools.complain(`${DATA_DIR} is no portal's: set DATA_DIR as for the service.`);
    return 1;
  }
  if (remembered?.kind === 'forgotten') {
    tools.print(`${DATA_DIR} belongs to no paper.`);
    return 0;
  }
  await rememberDatabase(DATA_DIR, { kind: 'forgotten' });
  const what = remembered ? `the database ${describePlace(remembered)}` : 'its database';
  tools.print(
    `${DATA_DIR} has forgotten ${what}. Nothing was deleted; the next start goes on with the one it is told.`,
  );
  return 0;
}

/** The database forgets with which `PORTAL_SECRET` its data was sealed. */
async function forgetSecretOf(args: string[], tools: CommandTools): Promise<number> {
  parseArgs({ args });
  await tools.withDatabase(forgetSecret, { anySecret: true });
  tools.print('The next start goes on with its own PORTAL_SECRET. What the other one sealed cannot be read any more.');
  return 0;
}
