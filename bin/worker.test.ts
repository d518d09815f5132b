import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { constants, getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { dayMs, hourMs } from '#lib/clock.ts';
import { freePort } from '#lib/db/embedded.ts';
import { env, executableSearchPath } from '#lib/env.ts';
import { outbox } from '#lib/mail/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { storedMail } from '#testing/mail/outbox.ts';
import { greetLmtp } from '#testing/webmail/lmtp-client.ts';

const database = testDatabase();

/** A program in which it is later than it is. */
const aheadBy = (ms: number) =>
  `data:text/javascript,const real=Date.now;globalThis.Date=class extends Date{constructor(...a){a.length?super(...a):super(real()%2B${ms})}static now(){return real()%2B${ms}}}`;

test('a worker whose clock is days ahead gives up no mail that is owed', { timeout: 90_000 }, async () => {
  const { db, url } = database.current();
  const now = new Date();
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const mail = { phase: 'owed', sealed: 'sealed', dueAt: new Date(now.getTime() + hourMs) } as const;
  const owed = await storedMail(db, mail, ago(hourMs));
  const old = await storedMail(db, mail, ago(100 * hourMs));
  const phaseOf = async ({ id }: { id: string }) =>
    (await db.select({ phase: outbox.phase }).from(outbox).where(eq(outbox.id, id)))[0]?.phase;

  const worker = await startWorker(url, ['--import', aheadBy(5 * dayMs)]);
  try {
    // what is really older than 72 hours says that it has looked
    await vi.waitFor(async () => expect(await phaseOf(old)).toBe('failed'), { timeout: 60_000 });
    expect(await phaseOf(owed)).toBe('owed');
  } finally {
    await worker.stop();
  }
});

test('a worker gives way to whoever answers readers', { timeout: 90_000 }, async () => {
  const worker = await startWorker(database.current().url);
  try {
    await vi.waitFor(() => expect(getPriority(worker.pid)).toBe(constants.priority.PRIORITY_BELOW_NORMAL), 60_000);
  } finally {
    await worker.stop();
  }
});

test('a worker takes mail at its port, and is not there any more when it was stopped', {
  timeout: 120_000,
}, async () => {
  const { db, url } = database.current();
  await addBox(db, system, { slug: 'news', name: 'News', address: 'news@paper.test' }, new Date());
  const port = await freePort();
  const worker = await startWorker(url, [], { LMTP_PORT: String(port) });
  try {
    const client = await vi.waitFor(() => greetLmtp(port), 90_000);
    await client.announce('news@paper.test');
    await client.bring('From: Kim <kim@city.test>\r\nSubject: Flood\r\n\r\nThe river is high.\r\n');
    expect(await client.hear()).toBe('250 2.6.0 Kept');
    const [message] = await db.select().from(webmailMessages);
    expect(message?.reading).toMatchObject({ headers: { subject: 'Flood' }, text: 'The river is high.', fault: null });
    expect(message?.verification).toEqual({ kind: 'unverified', because: 'unsigned' });
    const gone = client.hear();
    await worker.stop();
    expect(await gone).toMatch(/^421 /);
    await expect(greetLmtp(port)).rejects.toThrow('ECONNREFUSED');
  } finally {
    await worker.stop();
  }
});

async function startWorker(url: string, flags: readonly string[] = [], variables: Record<string, string> = {}) {
  const worker = spawn(process.execPath, [...flags, join(import.meta.dirname, 'worker.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: executableSearchPath(),
      NODE_ENV: 'production',
      DATABASE_URL: url,
      DATA_DIR: await mkdtemp(join(tmpdir(), 'action-news-worker-')),
      PORTAL_SECRET: env().PORTAL_SECRET,
      ...variables,
    },
  });
  const exited = once(worker, 'exit');
  return {
    pid: worker.pid ?? 0,
    stop: async () => {
      worker.kill('SIGTERM');
      await exited;
    },
  };
}
