import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { now } from '#lib/clock.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { inheritedEnv } from '#lib/env.ts';
import { system } from '#lib/staff/permissions.ts';
import { testDatabase } from '#testing/database/test-database.ts';

const database = testDatabase();

// a whole program, which compiles three pages when nothing is compiled yet
test('the dev server serves the paper and the desk, and stops when it is told to', { timeout: 600_000 }, async () => {
  const { db, url } = database.current();
  const place = { slug: 'calgary', name: 'Calgary', region: 'Alberta', country: 'CA', latitude: 51, longitude: -114 };
  const manner = { language: 'en-CA', timeZone: 'America/Edmonton', units: 'metric', accent: '#8a1c1c' } as const;
  await addEdition(db, system, { ...place, ...manner }, now());
  const dir = await mkdtemp(join(tmpdir(), 'action-news-dev-'));
  const dev = spawn(process.execPath, [join(import.meta.dirname, 'dev.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // a folder of its own, beside that of somebody's `npm run dev`; what it has compiled is used by the next run
    env: {
      ...inheritedEnv(),
      PORT: '0',
      SITE_URL: '',
      DATABASE_URL: url,
      DATA_DIR: dir,
      DEMO: '0',
      NEXT_DIST_DIR: '.next/test',
    },
  });
  const exited = once(dev, 'exit');
  try {
    const site = await readyOn(dev.stdout);
    const front = await fetch(`${site}/calgary`);
    expect(front.status).toBe(200);
    expect(await front.text()).toContain('data-edition="calgary"');
    expect((await fetch(`${site}/not-a-page`)).status).toBe(404);
    const signIn = await fetch(`${site}/desk/sign-in`);
    expect(signIn.status).toBe(200);
    expect(await signIn.text()).toContain('Sign in');
    expect(await (await fetch(`${site}/paper/enhance.js`)).text()).toContain('theme-switch');
  } finally {
    dev.kill('SIGTERM');
  }
  expect(await exited).toEqual([0, null]);
  await rm(dir, { recursive: true });
});

async function readyOn(output: AsyncIterable<Buffer>): Promise<string> {
  let said = '';
  for await (const chunk of output) {
    said += chunk;
    const url = /^Ready on (\S+)$/m.exec(said)?.[1];
    if (url) return url;
  }
  throw new Error(`the dev server ended before it was ready:\n${said}`);
}
