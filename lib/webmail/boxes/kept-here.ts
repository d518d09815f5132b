import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { imapAccounts } from '#lib/webmail/imap/schema.ts';
import type { BoxPurpose } from '#lib/webmail/types.ts';

/** What is done with the rows of messages, which a box at a mail server has none of. */
const refusals = {
  arrange: 'Conversations of a box at the mail server are what its mails say: they are neither merged nor split.',
  answer: 'Mail in a box at the mail server is answered with a mail program.',
  release:
    'Mail at the mail server does not go to the News Releases inbox. Name press offices in a box that is kept here.',
  sources:
    'A box for sources is kept here: what lies at a mail server is not sealed. Add a new box for sources, without --imap.',
} as const;

/** @throws {InvalidError} for a box that lies at a mail server */
export async function expectKeptHere(tx: Db, boxId: number, what: keyof typeof refusals): Promise<void> {
  if (!(await isKeptHere(tx, boxId))) throw new InvalidError(`box ${boxId} lies at a mail server`, refusals[what]);
}

export async function isKeptHere(db: Db, boxId: number): Promise<boolean> {
  const [account] = await db
    .select({ boxId: imapAccounts.boxId })
    .from(imapAccounts)
    .where(eq(imapAccounts.boxId, boxId));
  return account === undefined;
}

/** @throws {InvalidError} for one whose post is sealed, which what lies at a mail server is not */
export function expectForServer(purpose: BoxPurpose): void {
  if (purpose === 'sources') throw new InvalidError('sources at a mail server', refusals.sources);
}
