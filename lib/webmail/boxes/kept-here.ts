import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { imapAccounts } from '#lib/webmail/imap/schema.ts';

/** Whether a box lies at the newsroom's mail server, and not here. */
export async function liesAtServer(db: Db, boxId: number): Promise<boolean> {
  const [account] = await db
    .select({ boxId: imapAccounts.boxId })
    .from(imapAccounts)
    .where(eq(imapAccounts.boxId, boxId));
  return account !== undefined;
}

/**
 * For what is done with the rows of messages, which a box at a mail server has none of.
 * @throws {InvalidError} for a box that lies at a mail server
 */
export async function expectKeptHere(tx: Db, boxId: number): Promise<void> {
  if (await liesAtServer(tx, boxId))
    throw new InvalidError(
      `box ${boxId} lies at a mail server`,
      'Conversations of a box at the mail server are what its mails say: they are neither merged nor split.',
    );
}

/** A box for sources is sealed at rest, which nothing that lies at a mail server is. */
export const sourcesAtServer = (): InvalidError =>
  new InvalidError(
    'a box for sources at a mail server',
    'A box for sources is kept here: what lies at a mail server is not sealed. Add a new box for sources, without --imap.',
  );
