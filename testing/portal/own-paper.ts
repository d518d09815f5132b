import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { inheritedEnv } from '#lib/env.ts';
import { type StoppableServer, startStoppable } from '#testing/database/stoppable.ts';
import { type Portal, startPortal } from './portal-process.ts';

/** A paper of a journey's own: two copies of the portal on one PostgreSQL, which can be stopped and started. */
export type OwnPaper = {
  copies: readonly [Portal, Portal];
  database: StoppableServer;
  /** Of the environment of its processes. */
  variables: Readonly<Record<'DATABASE_URL' | 'DATA_DIR' | 'PORTAL_SECRET' | 'DEMO', string>>;
  /** Takes a step of the newsroom (`change-story.ts`) and returns what it made. */
  take: <Made>(step: string, input?: object) => Promise<Made>;
  close: () => Promise<void>;
};

/** The same as one copy. */
export type LonePaper = Omit<OwnPaper, 'copies'> & { copies: readonly [Portal] };

/** @param more variables of its processes */
export async function startLonePaper(more: Record<string, string> = {}): Promise<LonePaper> {
  const dir = await mkdtemp(join(tmpdir(), 'action-news-own-'));
  await chmod(dir, 0o711);
  const database = await startStoppable(join(dir, 'database'));
  const variables = {
    DATABASE_URL: database.url,
    DATA_DIR: join(dir, 'data'),
    PORTAL_SECRET: randomBytes(32).toString('base64url'),
    DEMO: '0',
    ...more,
  };
  const only = await startPortal(variables);
  return {
    copies: [only],
    database,
    variables,
    take: (step, input = {}) => takeStep(step, input, variables),
    close: async () => {
      await only.stop();
      await database.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** @param more variables of its processes */
export async function startOwnPaper(more: Record<string, string> = {}): Promise<OwnPaper> {
  const lone = await startLonePaper(more);
  // one after the other: the first brings the database up to date
  const second = await startPortal(lone.variables);
  return {
    ...lone,
    copies: [...lone.copies, second],
    close: async () => {
      await second.stop();
      await lone.close();
    },
  };
}

async function takeStep<Made>(step: string, input: object, variables: Record<string, string>): Promise<Made> {
  const script = join(import.meta.dirname, 'change-story.ts');
  const child = spawn(process.execPath, [script, step, JSON.stringify(input)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...inheritedEnv(), ...variables },
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`${step} ended with ${code}`);
  return JSON.parse(said.trim().split('\n').at(-1) ?? 'null');
}
