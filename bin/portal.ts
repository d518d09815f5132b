import { now } from '#lib/clock.ts';
import { connect, type Db } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { type CommandTools, staffCommand, staffUsage } from '#lib/staff/command.ts';
import { provideDatabase } from './database.ts';
import { readSecret } from './read-secret.ts';
import { runProgram } from './steps.ts';

/** `npm run portal -- <noun> <verb>`: the operator's command line. */
const commands: Readonly<Record<string, (args: string[], tools: CommandTools) => Promise<number>>> = {
  staff: staffCommand,
};
const usage = [...staffUsage];

await runProgram(async () => {
  const [noun = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, noun) ? commands[noun] : undefined;
  if (!command) {
    console.error(['Usage:', ...usage.map((line) => `  npm run portal -- ${line}`)].join('\n'));
    return 2;
  }
  return command(args, { withDatabase, readSecret, print: console.log, complain: console.error, now });
});
process.exit();

async function withDatabase<T>(use: (db: Db) => Promise<T>): Promise<T> {
  const provided = await provideDatabase(`process ${process.pid}, the command line`, { join: true });
  try {
    const { db, close } = connect(env().DATABASE_URL ?? '', 2);
    return await use(db).finally(close);
  } finally {
    await provided.close();
  }
}
