import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';
import type { SavedDraft } from '#lib/webmail/answers/types.ts';
import type { DraftRequest } from '#testing/webmail/draft-process.ts';

/** A web server in a process of its own, which a window of a browser saves its draft at. */
export type DraftServer = {
  /** Null: it was killed meanwhile, and nobody knows. */
  save: (request: DraftRequest) => Promise<SavedDraft | null>;
  kill: () => Promise<void>;
};

export async function startDraftServer(url: string): Promise<DraftServer> {
  const script = projectPath('testing', 'webmail', 'draft-process.ts');
  const child = fork(script, { execArgv: [], env: { ...inheritedEnv(), DATABASE_URL: url } });
  const exit = once(child, 'exit');
  await heard(child, exit);
  return {
    save: async (request) => {
      child.send(request, () => {});
      const answer = await heard(child, exit);
      if (typeof answer === 'object' && answer !== null && 'failed' in answer) throw new Error(String(answer.failed));
      return answer as SavedDraft | null;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

/** What it says next; null: nothing any more. */
async function heard(child: ChildProcess, exit: Promise<unknown>): Promise<unknown> {
  const abort = new AbortController();
  const message = once(child, 'message', { signal: abort.signal }).then(([said]) => said as unknown);
  message.catch(() => {});
  const answer = await Promise.race([message, exit.then(() => null)]);
  abort.abort();
  return answer;
}

/** What is typed into one draft. */
export type Typing = { id: string; typed: string; version: number; acknowledged: string };

/** How fast somebody types. */
const keyMs = 20;

/**
 * Types on, a letter each 20 ms, and saves whenever the last save was answered, until the server is killed: so many
 * milliseconds after a save was sent, when so many were answered.
 * @returns whether a save was under way then
 */
export async function typeUntilKilled(
  server: DraftServer,
  typing: Typing,
  requestOf: (typing: Typing) => DraftRequest,
  moment: { saves: number; ms: number },
): Promise<boolean> {
  for (let saves = 0; ; saves += 1) {
    const key = sleep(keyMs);
    typing.typed += String.fromCharCode(97 + (typing.typed.length % 26));
    const sent = typing.typed;
    const answer = server.save(requestOf(typing));
    if (saves === moment.saves) await sleep(moment.ms).then(() => server.kill());
    const saved = await answer;
    if (saved) {
      if (saved.kind !== 'saved' || saved.id !== typing.id) throw new Error(`it was told that it is ${saved.kind}`);
      Object.assign(typing, { version: saved.version, acknowledged: sent });
    }
    if (saves === moment.saves) return saved === null;
    await key;
  }
}
