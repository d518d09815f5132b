import type { ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchMail } from '#bench/mail/bench-mail.ts';
import { benchWebmail } from '#bench/webmail/bench-webmail.ts';
import { benchWires } from '#bench/wires/bench-wires.ts';
import { runProgram, StartError } from '#bin/steps.ts';
import { startEmbedded } from '#lib/db/embedded.ts';
import { benchReading } from './reading.ts';
import { stop } from './servers.ts';
import { benchServing } from './serving.ts';

/**
 * `npm run bench`: one JSON line a figure, each beside its rivals measured in the same run. Absolute times mean little
 * on a shared machine; the ratios are the point.
 *
 * Without arguments everything; `serving` the demo's pages alone; `mail` how stories are emailed; `wires` how feeds are
 * read; `webmail` how a box of 100,000 messages is read; `reading [small] [large]` how reading holds with so many stories
 * (10,000 and 1,000,000).
 */
const defaultSizes = [10_000, 1_000_000] as const;

await runProgram(async () => {
  const { serving, mail, wires, webmail, sizes } = readArguments(process.argv.slice(2));
  const dir = await mkdtemp(join(tmpdir(), 'action-news-bench-'));
  await chmod(dir, 0o711);
  const database = await startEmbedded({ dir, password: 'for-the-benchmark-only', throwAway: true });
  const children: ChildProcess[] = [];
  try {
    const variables = { DATABASE_URL: database.url, DATA_DIR: join(dir, 'data'), NODE_ENV: 'production' };
    if (serving) await benchServing(variables, children);
    // what was measured is not to be in the way of what is measured next
    await Promise.all(children.splice(0).map(stop));
    if (mail) await benchMail(variables, children);
    await Promise.all(children.splice(0).map(stop));
    if (wires) await benchWires(variables, children);
    if (webmail) await benchWebmail(variables);
    if (sizes) await benchReading(sizes, variables, children);
  } finally {
    await Promise.all(children.map(stop));
    await database.stop();
    await rm(dir, { recursive: true, force: true });
  }
  return 0;
});
process.exit();

type Wanted = {
  serving: boolean;
  mail: boolean;
  wires: boolean;
  webmail: boolean;
  sizes: readonly [number, number] | null;
};

function readArguments([what, ...rest]: string[]): Wanted {
  const none = { serving: false, mail: false, wires: false, webmail: false, sizes: null };
  if (what === undefined) return { serving: true, mail: true, wires: true, webmail: true, sizes: defaultSizes };
  if (what === 'serving' || what === 'mail' || what === 'wires' || what === 'webmail') return { ...none, [what]: true };
  const [small, large] = [rest[0] ?? defaultSizes[0], rest[1] ?? defaultSizes[1]].map(Number);
  if (what !== 'reading' || !small || !large)
    throw new StartError('npm run bench -- [serving | mail | wires | webmail | reading [small] [large]]');
  return { ...none, sizes: [small, large] };
}
