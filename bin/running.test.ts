import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runningFrom } from './running.mjs';

/** A checkout with packages of before, and the programs that would run from it. */
let root: string;
const ended: (() => void)[] = [];
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'action-news-checkout-')));
  await mkdir(join(root, 'bin'));
  await mkdir(join(root, 'node_modules'));
  for (const name of ['bootstrap.mjs', 'lock.mjs', 'running.mjs', 'start.mjs', 'serve-flags.mjs']) {
    await copyFile(join(import.meta.dirname, name), join(root, 'bin', name));
  }
  await writeFile(join(root, 'bin', 'serve.ts'), 'console.log("running"); setInterval(() => {}, 1_000)');
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await writeFile(join(root, 'package-lock.json'), '{}');
  await writeFile(join(root, 'node_modules', 'of-before'), 'a package that the running copy loads later');
});
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

async function serve(script: string, cwd = tmpdir()): Promise<number> {
  const child = spawn(process.execPath, [script], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  ended.push(() => child.kill());
  await once(child.stdout, 'data');
  return child.pid ?? 0;
}

test('copies that run from a checkout are seen, whichever way they were started', async () => {
  expect(runningFrom(root)).toEqual([]);
  const pids = [await serve(join(root, 'bin', 'serve.ts')), await serve('bin/serve.ts', root)];
  expect(runningFrom(root).sort()).toEqual(pids.sort());
  expect(runningFrom(root, ['worker.ts'])).toEqual([]);
});

test('packages are not taken away from a copy that runs on them', async () => {
  const pid = await serve(join(root, 'bin', 'serve.ts'));
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'start.mjs')], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(new RegExp(`the packages changed.*process ${pid}.*checkout of its own`));
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(await readFile(join(root, 'node_modules', 'of-before'), 'utf8')).toContain('loads later');
});
