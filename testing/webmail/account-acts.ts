import type { Db } from '#lib/db/client.ts';
import { changeOwnMailPassword } from '#lib/webmail/imap/change-own-mail-password.ts';
import { lookAgain } from '#lib/webmail/imap/look-again.ts';
import { findAccount } from '#lib/webmail/imap/queries.ts';
import type { Act } from '#testing/webmail/box-acts.ts';

/** What is done with the account of a box, by its name. */
export function accountActs(db: () => Db, now: Date): Readonly<Record<string, Act>> {
  return {
    [findAccount.name]: (actor, box) => findAccount(db(), actor, box),
    [lookAgain.name]: (actor, box) => lookAgain(db(), actor, { box }, now),
    [changeOwnMailPassword.name]: (actor, box) =>
      changeOwnMailPassword(db(), actor, { box, password: 'river' }, now, async () => {}),
  };
}
