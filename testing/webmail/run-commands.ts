import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { joinCommands, runCommand } from '#lib/commands/command-line.ts';
import type { Db } from '#lib/db/client.ts';
import { env, provideEnv } from '#lib/env.ts';
import { mailCommand } from '#lib/mail/commands/command.ts';
import { deliverCommand } from '#lib/webmail/commands/deliver.ts';
import { mailboxCommand } from '#lib/webmail/commands/mailbox.ts';
import { webmailBoxes, webmailConversations, webmailMessages } from '#lib/webmail/schema.ts';

type Given = { input?: Buffer; isDown?: boolean; secret?: string };

/** Runs a line of the operator's about mail: how it ends, and what it says. Each test begins without a box. */
export function mailCommandRunner(db: () => Db, now: Date) {
  const before = env().DATA_DIR;
  beforeAll(async () => {
    provideEnv({ DATA_DIR: await mkdtemp(join(tmpdir(), 'action-news-post-')) });
  });
  afterAll(async () => {
    await rm(env().DATA_DIR, { recursive: true });
    provideEnv({ DATA_DIR: before });
  });
  beforeEach(async () => {
    await db().update(webmailConversations).set({ newestInId: null });
    for (const table of [webmailMessages, webmailConversations, webmailBoxes]) await db().delete(table);
  });
  return async (line: string, { input = Buffer.alloc(0), isDown = false, secret = '' }: Given = {}) => {
    const said: string[] = [];
    const commands = {
      mail: async () => joinCommands(mailCommand(), deliverCommand),
      mailbox: async () => mailboxCommand,
    };
    const code = await runCommand(commands, line.split(' '), {
      withDatabase: (use) => (isDown ? Promise.reject(new Error('no way to the database')) : use(db())),
      readSecret: async () => secret,
      readInput: async (maxBytes) => input.subarray(0, maxBytes),
      print: (text) => said.push(text),
      complain: (text) => said.push(`! ${text}`),
      now: () => now,
    });
    return { code, said };
  };
}
