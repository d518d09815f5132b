import { parseAddressList } from '#lib/webmail/reading/headers/address-list.ts';
import { isAutomaticMail, isLoop } from '#lib/webmail/reading/headers/automatic-mail.ts';
import { type HeaderLine, headerOf, headersOf } from '#lib/webmail/reading/headers/header-lines.ts';
import { readHeaderWords } from '#lib/webmail/reading/headers/header-words.ts';
import { isBelievable, parseMailDate } from '#lib/webmail/reading/headers/mail-date.ts';
import { readMessageIds } from '#lib/webmail/reading/headers/message-ids.ts';
import type { SenderFacts } from '#lib/webmail/reading/senders/warn-of-sender.ts';
import type { MailHeaders, MailWarning } from '#lib/webmail/types.ts';

/** When it came, and the newsroom's own addresses. */
export type ReadingContext = { receivedAt: Date; ownAddresses: readonly string[] };

/** `facts`: what is told of the sender by; `warnings`: of the date and the way it came. */
export type HeadersRead = {
  headers: MailHeaders;
  facts: Omit<SenderFacts, 'linkHosts'>;
  warnings: MailWarning[];
};

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
  return {
    headers: {
      from: from.addresses[0] ?? null,
      sender: sender.addresses[0] ?? null,
      replyTo: replyTo.addresses,
      to: to.addresses,
      cc: cc.addresses,
      subject: subject.seen,
      sentAt: sentAt?.toISOString() ?? null,
      ...readMessageIds(lines),
      listId: listIdOf(headerOf(lines, 'list-id')),
      isAutomatic: isAutomaticMail(lines),
    },
    facts: {
      from: from.written,
      sender: sender.written[0] ?? null,
      replyTo: replyTo.written,
      recipients: [...to.written, ...cc.written],
      subject: subject.written,
    },
    warnings: [
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
  return readHeaderWords(id, maxListIdLength).seen;
}
