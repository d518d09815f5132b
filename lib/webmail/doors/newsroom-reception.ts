import { now } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { findBoxFor } from '#lib/webmail/doors/box-for-address.ts';
import type { ReceptionOptions } from '#lib/webmail/doors/reception.ts';
import { type MailTools, takeMail } from '#lib/webmail/doors/take-mail.ts';
import { originalStorage } from '#lib/webmail/house/original-storage.ts';
import { readMailApart } from '#lib/webmail/reading/read-mail-apart.ts';

/** What mail of this installation is kept and read with. */
export const newsroomTools = (): MailTools => ({ storage: originalStorage(), readApart: readMailApart });

/** How the LMTP door finds boxes and keeps mail in them. */
export function newsroomReception(db: Db): Pick<ReceptionOptions, 'findBox' | 'take'> {
  const tools = newsroomTools();
  return {
    findBox: (address) => findBoxFor(db, address),
    take: (boxes, raw) => takeMail(db, tools, { boxes, raw }, now()),
  };
}
