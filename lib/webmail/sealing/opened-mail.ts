import { readMailHeaders } from '#lib/webmail/reading/read-mail.ts';
import { type Closet, unopened } from '#lib/webmail/sealing/closet.ts';
import type { KeptJson } from '#lib/webmail/sealing/kept.ts';
import type { MailReading, Verification } from '#lib/webmail/types.ts';

/** A message's reading. One that does not open is shown as a mail that cannot be read. */
export const openReading = (closet: Closet, messageId: number, reading: KeptJson<MailReading>): MailReading =>
  closet.openJson({ table: 'message', row: messageId }, reading, unopenedReading);

export const openVerification = (closet: Closet, messageId: number, kept: KeptJson<Verification>): Verification =>
  closet.openJson({ table: 'message', row: messageId }, kept, { kind: 'unverified', because: 'noAnswer' });

const empty = readMailHeaders(Buffer.alloc(0), { receivedAt: new Date(0), ownAddresses: [] });
export const unopenedReading: MailReading = {
  ...empty,
  headers: { ...empty.headers, subject: unopened },
  snippet: unopened,
};
