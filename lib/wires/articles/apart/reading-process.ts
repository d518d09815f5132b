/**
 * Reads documents of strangers, one after the other, in a process without the portal's environment, so that one that
 * hangs, eats memory or breaks in harms no one. Started by `run-apart.ts` only, and ends with whoever started it.
 */
import { answerTask, type Task } from '#lib/wires/articles/apart/tasks.ts';

process.on('message', async (task: Task) => process.send?.(await answerTask(task)));
process.on('disconnect', () => process.exit());
