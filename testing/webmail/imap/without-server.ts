import type { Db } from '#lib/db/client.ts';
import type { ImapTools } from '#lib/webmail/imap/open-account.ts';

/** Boxes at a mail server where none is set up. */
export const withoutServer = (db: Db): ImapTools => ({
  server: null,
  db,
  readApart: () => Promise.reject(new Error('no mail is read')),
  authservId: null,
  times: {},
  closesUnheld: false,
});
