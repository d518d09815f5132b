import type { MailTools } from '#lib/webmail/doors/take-mail.ts';
import { readMail } from '#lib/webmail/reading/read-mail.ts';

/** Reads in this process what the tests themselves wrote. */
export const readHere: MailTools['readApart'] = async (raw, context) => ({
  reading: await readMail(raw, context),
  verification: { kind: 'unverified', because: 'unsigned' },
});
