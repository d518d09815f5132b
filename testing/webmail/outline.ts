import { readMail } from '#lib/webmail/reading/read-mail.ts';
import { readingSchema } from '#lib/webmail/reading/reading-schema.ts';
import type { MailContent, MailReading } from '#lib/webmail/types.ts';
import { mailOf } from '#testing/webmail/mails.ts';

const context = { receivedAt: new Date('2026-03-03T12:00:00Z'), ownAddresses: ['desk@paper.test'] };
const headers = ['From: Ann <ann@mill.test>', 'To: desk@paper.test', 'Subject: Water', 'Message-ID: <m1@mill.test>'];

/** Reads a mail of Ann's that came on 3 March 2026. @param content its last headers and its body */
export async function readLetter(content: string, more: readonly string[] = []): Promise<MailReading> {
  return readingSchema.parse(await readMail(mailOf([...headers, ...more], content), context));
}

/** Bodies by their path and words, files by their path and name. */
export function outline({ bodies, files, forwarded }: MailContent): unknown {
  return {
    bodies: bodies.map(
      ({ path, stretches }) => `${path} ${JSON.stringify(stretches).match(/"text":"([^"]*)/)?.[1] ?? ''}`,
    ),
    files: files.map(({ path, name, isInline }) => `${path} ${name}${isInline ? ' inline' : ''}`),
    ...(forwarded.length > 0 && {
      forwarded: forwarded.map((mail) => [mail.path, mail.headers.subject, outline(mail)]),
    }),
  };
}
