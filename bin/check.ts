import { runProgram } from './steps.ts';
import { lint, runTask, types, unit } from './tasks.ts';

/** `npm run check`: the quick loop. */
await runProgram(async () => ((await runTask(lint)) && (await runTask(types)) && (await runTask(unit)) ? 0 : 1));
