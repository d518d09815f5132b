import type { MailAddress } from '#lib/webmail/types.ts';
import { mailReading, type WrittenMail } from '#testing/webmail/reading.ts';

let count = 0;

/** A mail as it would have been sent, so that it is read as the test says. NUL is no character of a mail at a server. */
export function writeMail(mail: WrittenMail): Buffer {
  const { headers, text, files, forwarded } = mailReading(mail);
  const ids = (some: readonly string[]) => some.map((id) => `<${visible(id)}>`).join('\r\n ');
  const fields: [string, string][] = [
    ['From', headers.from ? person(headers.from) : ''],
    ['To', headers.to.map(person).join(', ')],
    ['Cc', headers.cc.map(person).join(', ')],
    ['Subject', words(headers.subject)],
    ['Message-ID', visible(headers.messageId) && ids([headers.messageId])],
    ['In-Reply-To', headers.inReplyTo && ids([headers.inReplyTo])],
    ['References', ids(headers.references)],
    ['Auto-Submitted', headers.isAutomatic ? 'auto-generated' : ''],
    ['MIME-Version', '1.0'],
  ];
  const head = fields.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  const body = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${visible(text)}`;
  const parts = [
    body,
    ...files.map(({ name, type, isInline }) => filePart(name, type, isInline)),
    ...forwarded.map((one) => `Content-Type: message/rfc822\r\n\r\n${writeMail(one)}`),
  ];
  if (parts.length === 1) return Buffer.from([...head, body].join('\r\n'));
  count += 1;
  const boundary = `edge-${count}`;
  const whole = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return Buffer.from(
    [...head, `Content-Type: multipart/mixed; boundary="${boundary}"`, '', `${whole}--${boundary}--\r\n`].join('\r\n'),
  );
}

function filePart(name: string, type: string, isInline: boolean): string {
  const disposition = isInline
    ? `Content-Disposition: inline; filename="${name}"\r\nContent-ID: <${name}>`
    : `Content-Disposition: attachment; filename="${name}"`;
  return `Content-Type: ${type}; name="${name}"\r\n${disposition}\r\n\r\n%PDF-1.7`;
}

const visible = (text: string) => text.replaceAll('\0', '');
const words = (text: string) => (/^[ -~]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`);
const person = ({ name, address }: MailAddress) =>
  `${name ? `${/^[\w ]+$/.test(name) ? name : words(name)} ` : ''}<${visible(address)}>`;
