import { eq } from 'drizzle-orm';
import { joinDatabase } from '#bin/join-database.ts';
import { now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { outbox } from '#lib/mail/schema.ts';
import { messageIdOf } from '#lib/mail/transport/message-id.ts';
import { askShare } from '#lib/sharing/ask-share.ts';
import { shares } from '#lib/sharing/schema.ts';

/**
 * Leaves a mail in the outbox of the portal that runs on this DATA_DIR as a worker does that died after the final dot:
 * `hold-mail.ts <story id> <friend's address>`; the mail's Message-ID is the last line of its output.
 */
const [story = '', recipient = ''] = process.argv.slice(2);
await joinDatabase();
const { db, close } = connect(env().DATABASE_URL ?? '', 1);
const at = now();
const id = await db.transaction(async (tx) => {
  const input = { storyId: Number(story), sender: `pat-${process.pid}@reader.example`, recipient };
  await askShare(tx, input, { network: `journey ${process.pid}`, sender: 'confirmed' }, at);
  const [share] = await tx.select({ id: shares.id }).from(shares).where(eq(shares.askedAt, at));
  const [mail] = await tx
    .update(outbox)
    .set({ phase: 'held', attempts: 1, dueAt: at, lastError: 'the worker was lost after the final dot' })
    .where(eq(outbox.subjectId, share?.id ?? ''))
    .returning({ id: outbox.id });
  return mail?.id ?? '';
});
console.log(messageIdOf(id, env().MAIL_FROM));
await close();
process.exit();
