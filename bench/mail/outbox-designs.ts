import { sql } from 'drizzle-orm';
import { now } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { outbox } from '#lib/mail/schema.ts';
import type { MailPhase } from '#lib/mail/types.ts';
import { projectPath } from '#lib/project.ts';
import { oweLetters } from '#testing/mail/letters.ts';

export type Rows = { id: string; phase: MailPhase }[];

/** A way of delivering what is owed. */
export type Design = {
  name: string;
  script: string;
  owe: (db: Db, count: number) => Promise<void>;
  rows: (db: Db) => Promise<Rows>;
};

/** The portal's: the database knows before the final dot leaves. */
export const gated: Design = {
  name: 'gate',
  script: projectPath('bench', 'mail', 'worker.ts'),
  owe: (db, count) => oweLetters(db, count, now()),
  rows: (db) => db.select({ id: outbox.id, phase: outbox.phase }).from(outbox),
};

export const plain: Design = {
  name: 'plain lease and retry',
  script: projectPath('bench', 'mail', 'plain-worker.ts'),
  owe: async (db, count) => {
    await db.execute(sql`create table plain_outbox (id uuid primary key, phase text not null, due_at timestamptz)`);
    await db.execute(sql`
      insert into plain_outbox select gen_random_uuid(), 'owed', ${now().toISOString()} from generate_series(1, ${count})`);
  },
  rows: async (db) => [...(await db.execute(sql`select id, phase from plain_outbox`))] as Rows,
};

const open = new Set<MailPhase>(['owed', 'sending', 'dot']);

/** How many mails have not ended. */
export async function countOpen(db: Db, { rows }: Pick<Design, 'rows'> = gated): Promise<number> {
  return (await rows(db)).filter(({ phase }) => open.has(phase)).length;
}
