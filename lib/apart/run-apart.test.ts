import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApartError } from '#lib/apart/apart-error.ts';
import { type ApartTask, runApart } from '#lib/apart/run-apart.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apart-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function task(source: string, limits: Partial<ApartTask> = {}): Promise<ApartTask> {
  const script = join(folder, `${crypto.randomUUID()}.mjs`);
  await writeFile(script, source);
  return {
    name: 'tests',
    script,
    input: [Buffer.from('one '), Buffer.from('two')],
    memoryMb: 64,
    timeoutMs: 20_000,
    maxOutputBytes: 1_000,
    ...limits,
  };
}

const failure = async (source: string, limits: Partial<ApartTask> = {}) =>
  runApart(await task(source, limits)).then(
    () => null,
    (error: unknown) => (error instanceof ApartError ? { kind: error.kind, message: error.message } : error),
  );

test('the input goes in and the answer comes out', async () => {
  const answer = await runApart(await task('process.stdin.pipe(process.stdout);'));
  expect(answer.toString()).toBe('one two');
});

test('it has nothing of the environment', async () => {
  const answer = await runApart(await task('process.stdout.write(JSON.stringify(Object.keys(process.env)));'));
  expect(JSON.parse(answer.toString())).toEqual(['NODE_ENV', 'NODE_COMPILE_CACHE']);
});

test('one that says nothing is ended when its time is up', async () => {
  const found = await failure('setInterval(() => {}, 1_000);', { timeoutMs: 300 });
  expect(found).toEqual({ kind: 'too-slow', message: 'no answer within 300 ms' });
});

test.each([
  ['throws', "throw new Error('broken');", /broken/],
  ['ends badly', 'process.exit(3);', /exit code 3/],
  ['is killed', "process.kill(process.pid, 'SIGKILL');", /SIGKILL/],
  ['answers too much', "process.stdout.write('x'.repeat(5_000)); setInterval(() => {}, 1_000);", /SIGKILL/],
  [
    'takes too much memory',
    'const all = []; for (;;) all.push(new Array(1e5).fill(all.length));',
    /heap|SIGABRT|SIGTRAP/,
  ],
])('one that %s has failed', async (_name, source, message) => {
  const found = await failure(source);
  expect(found).toMatchObject({ kind: 'failed', message: expect.stringMatching(message) });
});

test('no more than two run at a time', async () => {
  const counter = join(folder, 'running');
  // each tells how many were there when it came
  const source = `import { readdirSync, mkdirSync, rmSync } from 'node:fs';
    const own = ${JSON.stringify(`${counter}/`)} + process.pid;
    mkdirSync(own, { recursive: true });
    process.stdout.write(String(readdirSync(${JSON.stringify(counter)}).length));
    rmSync(own, { recursive: true });`;
  const script = await task(source);
  const answers = await Promise.all(Array.from({ length: 6 }, () => runApart(script)));
  expect(answers.map((answer) => Number(answer)).filter((count) => count > 2)).toEqual([]);
});
