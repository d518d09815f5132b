import { parseAddressList } from '#lib/webmail/reading/headers/address-list.ts';
import { isAutomaticMail, isLoop } from '#lib/webmail/reading/headers/automatic-mail.ts';
import { type HeaderLine, headerOf, headersOf } from '#lib/webmail/reading/headers/header-lines.ts';
import { readHeaderWords } from '#lib/webmail/reading/headers/header-words.ts';
import { isBelievable, parseMailDate } from '#lib/webmail/reading/headers/mail-date.ts';
import { readMessageIds } from '#lib/webmail/reading/headers/message-ids.ts';
import type { MailAddress, MailHeaders, MailWarning } from '#lib/webmail/types.ts';

/** When it came, and the newsroom's own addresses. */
export type ReadingContext = { receivedAt: Date; ownAddresses: readonly string[] };

/** `senders`: everybody that its `From` headers name; `warnings`: of the headers as such, not yet of the sender. */
export type HeadersRead = { headers: MailHeaders; senders: MailAddress[]; warnings: MailWarning[] };

const maxSubjectLength = 998;
const maxListIdLength = 255;

export function readHeaders(lines: readonly HeaderLine[], context: ReadingContext): HeadersRead {
  const people = (name: string) => parseAddressList(headersOf(lines, name).join(', '));
  const [from, sender, replyTo, to, cc] = [
    people('from'),
    people('sender'),
    people('reply-to'),
    people('to'),
    people('cc'),
  ];
  const subject = readHeaderWords(headerOf(lines, 'subject'), maxSubjectLength);
  const date = headerOf(lines, 'date');
  const sentAt = believedDate(date, context.receivedAt);
  const hasHidden = [from, sender, replyTo, subject].some((read) => read.hasHidden);
  return {
    headers: {
      from: from.addresses[0] ?? null,
      sender: sender.addresses[0] ?? null,
      replyTo: replyTo.addresses,
      to: to.addresses,
      cc: cc.addresses,
      subject: subject.text,
      sentAt: sentAt?.toISOString() ?? null,
      ...readMessageIds(lines),
      listId: listIdOf(headerOf(lines, 'list-id')),
      isAutomatic: isAutomaticMail(lines),
    },
    senders: from.addresses,
    warnings: [
      ...(hasHidden ? [{ kind: 'hiddenCharacters' as const }] : []),
      ...(date && !sentAt ? [{ kind: 'dateRefused' as const }] : []),
      ...(isLoop(lines, context.ownAddresses) ? [{ kind: 'loop' as const }] : []),
    ],
  };
}

function believedDate(header: string, receivedAt: Date): Date | null {
  const date = parseMailDate(header);
  return date && isBelievable(date, receivedAt) ? date : null;
}

function listIdOf(header: string): string {
  const id = /<([^<>]*)>/.exec(header)?.[1] ?? header;
  return readHeaderWords(id, maxListIdLength).text;
}
