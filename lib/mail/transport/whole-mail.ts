import { isAscii } from 'node:buffer';
import MailComposer from 'nodemailer/lib/mail-composer';
import { legible } from '#lib/mail/templates/legible.ts';

type Person = { name: string; address: string };

/** All that stands in a mail. Whoever gets it as a blind copy is not among it. */
export type MailToWrite = {
  /** Without angle brackets, as all ids here. */
  messageId: string;
  /** Oldest first; none: it answers nothing. */
  references: readonly string[];
  inReplyTo: string | null;
  from: Person;
  to: readonly Person[];
  cc: readonly Person[];
  date: Date;
  subject: string;
  /** As `text/plain; format=flowed`, with CR LF. */
  text: string;
  html: string;
  files: readonly { name: string; type: string; bytes: Buffer }[];
};

/**
 * Writes a mail once, as it leaves, whenever and to whomever that is: CR LF, ASCII, and the headers of a person's mail,
 * which asks no program to be silent.
 */
export async function writeWholeMail(mail: MailToWrite): Promise<Buffer> {
  const raw = await new MailComposer({
    messageId: `<${mail.messageId}>`,
    date: mail.date,
    from: person(mail.from),
    // RFC 5322, A.1.3: nobody is named where everybody gets a blind copy
    ...(mail.to.length + mail.cc.length > 0
      ? { to: mail.to.map(person), cc: mail.cc.map(person) }
      : { headers: { To: 'undisclosed-recipients:;' } }),
    subject: legible(mail.subject),
    ...(mail.inReplyTo ? { inReplyTo: `<${mail.inReplyTo}>` } : {}),
    ...(mail.references.length > 0 ? { references: mail.references.map((id) => `<${id}>`) } : {}),
    alternatives: [
      {
        content: mail.text,
        contentType: 'text/plain; charset=utf-8; format=flowed',
        contentTransferEncoding: 'quoted-printable',
      },
      {
        content: mail.html,
        contentType: 'text/html; charset=utf-8',
        contentTransferEncoding: 'quoted-printable',
      },
    ],
    attachments: mail.files.map(({ name, type, bytes }) => ({
      filename: name,
      content: bytes,
      contentType: sendableType(type),
      contentTransferEncoding: 'base64',
      contentDisposition: 'attachment',
    })),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  if (!isAscii(raw)) throw new Error('a mail was written that is not ASCII');
  return raw;
}

// an object: a string would be parsed, and can be talked into more people
const person = ({ name, address }: Person) => ({ name: legible(name), address });

/** What may be base64: a mail within a mail may not (RFC 2046, 5.2.1), and opens by its name. */
function sendableType(type: string): string {
  const isType = /^(?!message\/|multipart\/)[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/.test(type);
  return isType ? type : 'application/octet-stream';
}
