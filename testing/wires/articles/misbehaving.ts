/** Stands in for the script that reads apart: does whatever the address of its task says. */
import { parentPort, threadId } from 'node:worker_threads';
import { inheritedEnv } from '#lib/env.ts';
import type { Answer, Task } from '#lib/wires/articles/apart/tasks.ts';

const send = (answer: Answer) => (parentPort ? parentPort.postMessage(answer) : process.send?.(answer, end));
const end = () => process.disconnect();
const port = parentPort ?? process;

port.on('message', ({ url }: Task) => {
  const about = new URL(url).hostname;
  if (about === 'hangs') for (;;);
  if (about === 'eats') for (const eaten: number[][] = []; ; ) eaten.push(new Array(10_000).fill(eaten.length));
  if (about === 'backtracks') /^(?:a+)+$/.test(`${'a'.repeat(100)}!`);
  if (about === 'leaves') process.exit(3);
  if (about === 'throws') throw new Error('thrown on purpose');
  const secrets = Object.keys(inheritedEnv()).join(' ');
  send({ kind: 'refused', message: `thread ${threadId}`, userMessage: secrets });
});
