import { now } from '#lib/clock.ts';
import { type Db, database } from '#lib/db/client.ts';
import { DeliveryError } from '#lib/mail/transport/delivery-error.ts';
import type { MailAccount } from '#lib/mail/types.ts';
import { getLogin, noteRefused } from '#lib/webmail/imap/accounts.ts';
import { MailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';

/** The account of a box, to submit answers with. Its password is the one that its mail is read with. */
export function accountAtServer(boxId: number, db: () => Db = database): MailAccount {
  let tried = '';
  return {
    signIn: async () => {
      const { sealedPassword, ...login } = await getLogin(db(), boxId).catch((error: unknown) => {
        throw error instanceof MailServerError ? new DeliveryError('deferred', error.userMessage) : error;
      });
      tried = sealedPassword;
      return login;
    },
    noteRefused: () => noteRefused(db(), boxId, tried, now()),
  };
}
