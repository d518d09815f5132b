/**
 * Reads one document of strangers in a process without the portal's environment, so that one that hangs, eats memory or
 * breaks in harms no one. Started by `process.ts` only.
 */
import { answerTask, type Task } from '#lib/wires/articles/apart/tasks.ts';

process.once('message', async (task: Task) => {
  process.send?.(await answerTask(task), () => process.disconnect());
});
