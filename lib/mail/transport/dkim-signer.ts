import type { Readable } from 'node:stream';
import DKIM from 'nodemailer/lib/dkim';
import type { DkimKey } from '#lib/mail/transport/dkim-key.ts';
import { domainOf } from '#lib/mail/transport/message-id.ts';

/**
 * Everything a reader or a mail program goes by. Nodemailer's own list leaves out List-Unsubscribe-Post, without which
 * mailboxes show no button (RFC 8058, 4), and Auto-Submitted.
 */
const signedFields = [
  'From',
  'To',
  'Cc',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'In-Reply-To',
  'References',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'Auto-Submitted',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
];

/**
 * Signs whole messages for the domain they come from, so that DMARC finds the two aligned. The message is read to its
 * end before the first byte comes out: its signature goes on top.
 */
export function dkimSigner({ selector, privateKey }: DkimKey, mailFrom: string): (message: Readable) => Readable {
  const dkim = new DKIM({
    domainName: domainOf(mailFrom).toLowerCase(),
    keySelector: selector,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    headerFieldNames: signedFields.join(':'),
  });
  return (message) => dkim.sign(message);
}
