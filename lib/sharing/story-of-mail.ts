import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import type { MailKind } from '#lib/mail/kinds.ts';
import { shares } from '#lib/sharing/schema.ts';

/** The id of the story that a mail of the outbox is about; null if it is about none, or nobody knows any more. */
export async function findStoryOfMail(db: Db, mail: { kind: MailKind; subjectId: string }): Promise<number | null> {
  const shareId = z.guid().safeParse(mail.subjectId).data;
  if (!mail.kind.startsWith('share-') || !shareId) return null;
  const [share] = await db.select({ storyId: shares.storyId }).from(shares).where(eq(shares.id, shareId));
  return share?.storyId ?? null;
}
