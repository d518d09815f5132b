import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { runCommand } from '#lib/commands/command-line.ts';
import { databaseCommand } from '#lib/commands/installation.ts';
import { provideEnv } from '#lib/env.ts';
import { installationSecrets } from '#lib/secrets.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'action-news-forget-'));
});

async function forget(dataDir: string): Promise<{ code: number; said: string }> {
  provideEnv({ DATA_DIR: dataDir });
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const code = await runCommand({ database: async () => databaseCommand }, ['database', 'forget'], {
    withDatabase: () => Promise.reject(new Error('no database is needed')),
    readSecret: async () => '',
    readInput: async () => Buffer.alloc(0),
    print: say,
    complain: say,
    now: () => new Date('2026-11-23T15:35:00Z'),
  });
  return { code, said: said.join('\n') };
}

test('a data folder forgets its database, and nothing else is touched', async () => {
  await installationSecrets(dir);
  expect(await forget(dir)).toMatchObject({ code: 0, said: expect.stringContaining('Nothing was deleted') });
  expect(await forget(dir)).toMatchObject({ code: 0, said: expect.stringContaining('belongs to no paper') });
  expect((await readdir(dir)).sort()).toEqual(['database.json', 'secrets.json']);
});

test.each(['nowhere', 'something/else', 'a-file'])('what is no portal’s is left alone: %s', async (name) => {
  await writeFile(join(dir, 'a-file'), 'not ours');
  const said = expect.stringContaining('set DATA_DIR as for the service');
  expect(await forget(join(dir, name))).toMatchObject({ code: 1, said });
  expect(await forget(dir)).toMatchObject({ code: 1, said });
  expect(await readdir(dir)).toEqual(['a-file']);
  expect(await readFile(join(dir, 'a-file'), 'utf8')).toBe('not ours');
});
