/** Stands in for the script that reads apart: does whatever the address of its task says. */
import { inheritedEnv } from '#lib/env.ts';
import type { Task } from '#lib/wires/articles/apart/tasks.ts';

process.on('message', ({ url }: Task) => {
  const about = new URL(url).hostname;
  if (about === 'hangs') for (;;);
  if (about === 'eats') for (const eaten: number[][] = []; ; ) eaten.push(new Array(10_000).fill(eaten.length));
  if (about === 'gulps') for (const eaten: number[][] = []; ; ) eaten.push(new Array(5_000_000).fill(eaten.length));
  if (about === 'backtracks') /^(?:a+)+$/.test(`${'a'.repeat(100)}!`);
  if (about === 'leaves') process.exit(3);
  if (about === 'throws') throw new Error('thrown on purpose');
  const secrets = Object.keys(inheritedEnv()).join(' ');
  process.send?.({ kind: 'refused', message: `process ${process.pid}`, userMessage: secrets });
});
process.on('disconnect', () => process.exit());
