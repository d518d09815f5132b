import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { imapAccounts } from '#lib/webmail/imap/schema.ts';

/** What is done with the rows of messages, which a box at a mail server has none of. */
const refusals = {
  arrange: 'Conversations of a box at the mail server are what its mails say: they are neither merged nor split.',
  answer: 'Mail in a box at the mail server is answered with a mail program.',
} as const;

/** @throws {InvalidError} for a box that lies at a mail server */
export async function expectKeptHere(tx: Db, boxId: number, what: keyof typeof refusals): Promise<void> {
  const [account] = await tx
    .select({ boxId: imapAccounts.boxId })
    .from(imapAccounts)
    .where(eq(imapAccounts.boxId, boxId));
  if (account) throw new InvalidError(`box ${boxId} lies at a mail server`, refusals[what]);
}
