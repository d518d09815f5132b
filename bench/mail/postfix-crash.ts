import { and, eq, inArray } from 'drizzle-orm';
import { print } from '#bench/figure.ts';
import { newDatabase } from '#bench/new-database.ts';
import { minuteMs, now } from '#lib/clock.ts';
import { connect, type Db } from '#lib/db/client.ts';
import { outbox } from '#lib/mail/schema.ts';
import { finish, startCrew } from '#testing/mail/crew.ts';
import type { TestMailServer } from '#testing/mail/mail-server.ts';
import { countOpen, gated } from './outbox-designs.ts';
import { type Postfix, queuedBy } from './postfix.ts';
import { until } from './until.ts';

const letters = 24;
const kills = 3;
const beyondLeaseMs = 11 * minuteMs;

/** Kills a worker while Postfix has its mails between the final dot and the answer, and settles what is held by Postfix's log. */
export async function crashBeside(
  postfix: Postfix,
  receiver: TestMailServer,
  variables: Record<string, string>,
): Promise<void> {
  const { DATABASE_URL } = await newDatabase(variables, 'mail');
  const { db, close } = connect(DATABASE_URL, 2);
  await gated.owe(db, letters);
  const own = { ...variables, DATABASE_URL, SMTP_URL: postfix.slowUrl };
  const crew = await startCrew({ script: gated.script, size: 1, at: now(), variables: own });
  const settled = { delivered: 0, sentAgain: 0 };
  try {
    for (let number = 0; number < kills; number += 1) {
      await until(async () => (await idsIn(db, 'dot')).length > 1, 'a mail between its dot and the answer');
      await crew.kill(0);
      crew.setClock(new Date(crew.now().getTime() + beyondLeaseMs));
    }
    await finish(crew, () => countOpen(db));
    const held = await idsIn(db, 'held');
    const queued = await queuedIds(db, postfix);
    const delivered = held.filter((id) => queued.has(id));
    const again = held.filter((id) => !queued.has(id));
    // what the desk's "it was delivered" and "send it again" do
    await settle(db, delivered, { phase: 'sent', sealed: null, endedAt: crew.now() });
    await settle(db, again, { phase: 'owed', dueAt: crew.now() });
    Object.assign(settled, { delivered: delivered.length, sentAgain: again.length });
    await finish(crew, () => countOpen(db));
    await until(
      async () => receiver.mails.length >= (await queuedIds(db, postfix)).size,
      'Postfix to hand on its queue',
    );
    const ids = receiver.mails.map(({ parsed }) => parsed.messageId?.replace(/^<|@.*$/g, ''));
    const lost = letters - new Set(ids).size;
    const doubled = ids.length - new Set(ids).size;
    print({
      figure: `${kills} × kill -9 beside a real Postfix, ${letters} mails, what was held settled by its log: lost + doubled`,
      value: lost + doubled,
      lost,
      doubled,
      held: held.length,
      settled,
      notSent: letters - (await idsIn(db, 'sent')).length,
    });
  } finally {
    await crew.stop();
    await close();
  }
}

/** Which of these mails Postfix has taken; its log knows others too. */
async function queuedIds(db: Db, postfix: Postfix): Promise<Set<string>> {
  const own = new Set((await gated.rows(db)).map(({ id }) => id));
  const ids = [...queuedBy(await postfix.log())].map((messageId) => messageId.replace(/@.*$/, ''));
  return new Set(ids.filter((id) => own.has(id)));
}

async function idsIn(db: Db, phase: 'dot' | 'held' | 'sent'): Promise<string[]> {
  const rows = await db.select({ id: outbox.id }).from(outbox).where(eq(outbox.phase, phase));
  return rows.map(({ id }) => id);
}

async function settle(db: Db, ids: readonly string[], values: Partial<typeof outbox.$inferInsert>): Promise<void> {
  await db
    .update(outbox)
    .set(values)
    .where(and(inArray(outbox.id, [...ids]), eq(outbox.phase, 'held')));
}
