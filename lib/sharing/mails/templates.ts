import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { isSuppressed, neverToken } from '#lib/mail/bounces/suppress.ts';
import { mailboxHash } from '#lib/mail/mailbox.ts';
import { oweMail } from '#lib/mail/outbox/owe-mail.ts';
import type { Paper } from '#lib/mail/templates/layout.ts';
import type { Composed, ComposeMail, OwedMail } from '#lib/mail/types.ts';
import { takeFromLimit } from '#lib/sharing/limits.ts';
import { confirmMail } from '#lib/sharing/mails/confirm.ts';
import { editionOfMail } from '#lib/sharing/mails/edition-of-mail.ts';
import { noticeMail } from '#lib/sharing/mails/notice.ts';
import { storyMail } from '#lib/sharing/mails/story.ts';
import { shares } from '#lib/sharing/schema.ts';
import { tokenHash } from '#lib/sharing/tokens.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';

const confirmData = z.object({ to: z.string(), storyId: z.number(), token: z.string() });
const storyData = z.object({
  sender: z.string(),
  recipient: z.string(),
  storyId: z.number(),
  senderIsProven: z.boolean(),
});
const noticeData = z.object({ to: z.string(), storyId: z.number() });

/** Makes the sharing room's mails at the moment of delivery, from the story as it is then. */
export function composeMails(paper: Paper): ComposeMail {
  const compose = {
    'share-confirm': composeConfirm,
    'share-story': composeStory,
    'share-notice': composeNotice,
  };
  return (tx, owed, now) => compose[owed.kind](tx, paper, owed, now);
}

const drop = (reason: string): Composed => ({ outcome: 'drop', reason });
const forgotten = drop('its addresses are already forgotten');
const suppressed = drop('the recipient asked never to be emailed, or their mailbox is gone');

async function composeConfirm(tx: Db, paper: Paper, owed: OwedMail, now: Date): Promise<Composed> {
  const data = confirmData.safeParse(owed.data).data;
  if (!data) return forgotten;
  if (await isSuppressed(tx, data.to)) return suppressed;
  const found = await findPublicStory(tx, data.storyId, now);
  if (found?.kind !== 'public') return drop('the story was withdrawn before its sender could confirm');
  if (!(await waitsForConfirmation(tx, data.token, now))) return drop('there is nothing to confirm any more');
  const edition = await editionOfMail(tx, found.story);
  const mail = confirmMail(paper, found.story, { confirm: data.token, never: neverToken(data.to) }, edition);
  return { outcome: 'send', mail: { ...mail, to: data.to } };
}

async function composeStory(tx: Db, paper: Paper, owed: OwedMail, now: Date): Promise<Composed> {
  const data = storyData.safeParse(owed.data).data;
  if (!data) return forgotten;
  const { sender, recipient, storyId, senderIsProven } = data;
  // before anything about the recipient: the sender is told of it, whoever the recipient is
  const found = await findPublicStory(tx, storyId, now);
  if (found?.kind !== 'public') {
    await tx.update(shares).set({ state: 'withdrawn' }).where(eq(shares.id, owed.subjectId));
    // an address that was only claimed is not written to
    if (senderIsProven) {
      await oweMail(tx, { kind: 'share-notice', subjectId: owed.subjectId, data: { to: sender, storyId }, now });
    }
    return drop('the story was withdrawn');
  }
  if (await isSuppressed(tx, recipient)) return suppressed;
  if (!(await countForRecipient(tx, owed.subjectId, recipient, now))) return drop('the recipient’s limit of the day');
  const from = { address: sender, isProven: senderIsProven };
  const mail = storyMail(paper, found.story, from, neverToken(recipient), await editionOfMail(tx, found.story));
  return { outcome: 'send', mail: { ...mail, to: recipient } };
}

async function composeNotice(tx: Db, paper: Paper, owed: OwedMail, now: Date): Promise<Composed> {
  const data = noticeData.safeParse(owed.data).data;
  if (!data) return forgotten;
  if (await isSuppressed(tx, data.to)) return suppressed;
  const found = await findPublicStory(tx, data.storyId, now);
  const killed = found?.kind === 'killed' ? found.story : null;
  const edition = await editionOfMail(tx, found?.story ?? null);
  const mail = noticeMail(paper, killed, neverToken(data.to), edition);
  return { outcome: 'send', mail: { ...mail, to: data.to } };
}

/** False once its sender has pressed the button of another of its mails, or can no longer press any. */
async function waitsForConfirmation(tx: Db, token: string, now: Date): Promise<boolean> {
  const [share] = await tx
    .select({ state: shares.state, expiresAt: shares.expiresAt })
    .from(shares)
    .where(eq(shares.tokenHash, tokenHash(token)));
  return share?.state === 'asked' && share.expiresAt > now;
}

/** Counts a share against its recipient's day, once however often its mail is tried; false if the day is full. */
async function countForRecipient(tx: Db, shareId: string, recipient: string, now: Date): Promise<boolean> {
  const [share] = await tx.select({ countedAt: shares.countedAt }).from(shares).where(eq(shares.id, shareId));
  if (share?.countedAt) return true;
  if (await takeFromLimit(tx, 'recipient', mailboxHash(recipient), now)) return false;
  await tx.update(shares).set({ countedAt: now }).where(eq(shares.id, shareId));
  return true;
}
