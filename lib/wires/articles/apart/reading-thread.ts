/**
 * Reads documents of strangers, one after the other, in a thread of the worker with bounds of its own. Started by
 * `thread.ts` only.
 */
import { parentPort } from 'node:worker_threads';
import { answerTask, type Task } from '#lib/wires/articles/apart/tasks.ts';

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answerTask(task)));
