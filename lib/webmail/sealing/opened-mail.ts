import { type Closet, unopened } from '#lib/webmail/sealing/closet.ts';
import type { KeptJson } from '#lib/webmail/sealing/kept.ts';
import type { MailReading, Verification } from '#lib/webmail/types.ts';

/** A message's reading. One that does not open is shown as a mail that cannot be read. */
export const openReading = (closet: Closet, messageId: number, reading: KeptJson<MailReading>): MailReading =>
  closet.openJson({ table: 'message', row: messageId }, reading, unopenedReading);

export const openVerification = (closet: Closet, messageId: number, kept: KeptJson<Verification>): Verification =>
  closet.openJson({ table: 'message', row: messageId }, kept, { kind: 'unverified', because: 'noAnswer' });

export const unopenedReading: MailReading = {
  headers: {
    from: null,
    sender: null,
    replyTo: [],
    to: [],
    cc: [],
    subject: unopened,
    sentAt: null,
    messageId: '',
    references: [],
    inReplyTo: '',
    listId: '',
    isAutomatic: false,
  },
  bodies: [],
  files: [],
  events: [],
  forwarded: [],
  isEncrypted: false,
  warnings: [],
  rules: 0,
  fault: 'unreadable',
  text: '',
  snippet: unopened,
};
