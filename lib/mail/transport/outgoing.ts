import type { SendMailOptions } from 'nodemailer';
import { parseAddress } from '#lib/mail/address.ts';
import { returnPathOf } from '#lib/mail/bounces/return-path.ts';
import { legible, shortened } from '#lib/mail/templates/legible.ts';
import { DeliveryError } from '#lib/mail/transport/delivery-error.ts';
import { messageIdOf } from '#lib/mail/transport/message-id.ts';
import type { Mail, WholeMail } from '#lib/mail/types.ts';

/** The address and the name mails come from: the site's own, never a reader's. `bounces` is where failures are reported. */
export type From = { name: string; address: string; bounces?: string };

/** A mail on its way out. `id` is the outbox row's; `owedAt` is when it was written, `sentAt` now. */
export type OutgoingMail = (Mail | WholeMail) & { id: string; owedAt: Date; sentAt: Date };

/**
 * A mail as Nodemailer wants it: addresses in object form only (a string is parsed, and can be talked into more
 * recipients), one recipient, headers that say a machine wrote it. A whole mail leaves as it is: of it only the envelope
 * is made.
 * @throws {DeliveryError} `refused` if an address is not one plain address
 */
export function messageOf(outgoing: OutgoingMail, from: From): SendMailOptions {
  const to = checked(outgoing.to);
  const reported = from.bounces ? returnPathOf(outgoing.id, from.bounces) : null;
  if ('raw' in outgoing) {
    return {
      envelope: { from: reported ?? outgoing.from, to: [to] },
      raw: outgoing.raw,
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }
  return {
    messageId: messageIdOf(outgoing.id, from.address),
    date: outgoing.sentAt,
    from: { name: from.name, address: from.address },
    to: { name: '', address: to },
    ...(outgoing.replyTo ? { replyTo: { name: '', address: checked(outgoing.replyTo) } } : {}),
    envelope: { from: reported ?? from.address, to: [to] },
    subject: shortened(legible(outgoing.subject), maxSubjectLength),
    text: outgoing.text,
    html: outgoing.html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(outgoing.language ? { 'Content-Language': outgoing.language } : {}),
      'X-Auto-Response-Suppress': 'All',
      ...(outgoing.unsubscribeUrl ? unsubscribeHeaders(outgoing.unsubscribeUrl) : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** RFC 2369 and RFC 8058: a mail program may show a button of its own that POSTs to the URL. */
function unsubscribeHeaders(url: string) {
  return { 'List-Unsubscribe': `<${new URL(url)}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** Mail programs show some 70 characters; RFC 5322 wants lines under 998. */
const maxSubjectLength = 200;

function checked(address: string): string {
  const parsed = parseAddress(address);
  if (parsed === null) throw new DeliveryError('refused', 'the address is not one plain address');
  return parsed;
}
