import type { AnsweredMessage } from '#lib/webmail/answers/drafting/draft-rows.ts';
import { maxQuotedLength } from '#lib/webmail/answers/drafting/limits.ts';
import { linesOfMail, quotedLine } from '#lib/webmail/answers/drafting/mail-lines.ts';
import { formatMoment } from '#lib/webmail/answers/drafting/moments.ts';
import { formatRecipient } from '#lib/webmail/answers/drafting/recipients.ts';
import type { MailAddress, MailContent, MailEvent, MailStretch } from '#lib/webmail/types.ts';

/** A mail within a mail within … */
const maxForwardedDepth = 5;
/** What stands where the rest was left out. */
const cutMark = '[…]';

const forwardMark = '---------- Forwarded message ----------';

/** Whether it is in a box for sources: then nobody is named. */
type Sealed = { isSealed: boolean };
const open: Sealed = { isSealed: false };

type Quoted = Pick<AnsweredMessage, 'receivedAt' | 'reading'>;

/**
 * An earlier mail below an answer: who wrote when, and their words behind "> ", without their signature. Empty where
 * there are no words.
 */
export function quotedMail({ receivedAt, reading }: Quoted, timeZone: string, { isSealed }: Sealed = open): string {
  const { from, sentAt } = reading.headers;
  const all = reading.bodies.flatMap((body) => body.stretches);
  const stretches = isSealed ? ownWords(all) : all.filter(({ kind }) => kind !== 'signature');
  const lines = linesOfMail(stretches, { withLinks: false });
  if (lines.length === 0) return '';
  const quoted = lines.map(({ level, text }) => quotedLine({ level: level + 1, text }));
  if (isSealed) return bounded(quoted).join('\n');
  const writer = from ? nameOf(from) : 'somebody';
  return [`On ${formatMoment(sentAt ?? receivedAt, timeZone)}, ${writer} wrote:`, ...bounded(quoted)].join('\n');
}

/** An earlier mail as it is handed on, with its head and those it carries itself. */
export function forwardedMail({ receivedAt, reading }: Quoted, timeZone: string, { isSealed }: Sealed = open): string {
  if (isSealed) return bounded(namelessLines(reading)).join('\n');
  return bounded(contentLines(reading, { receivedAt, timeZone, depth: 0 })).join('\n');
}

/** What a source wrote: their words alone, without head, signature, and what they quote, which all say who wrote them. */
const ownWords = (stretches: readonly MailStretch[]) => stretches.filter(({ kind }) => kind === 'words');

const namelessLines = ({ bodies }: MailContent): string[] => [
  forwardMark,
  '',
  ...linesOfMail(ownWords(bodies.flatMap((body) => body.stretches)), { withLinks: true }).map(quotedLine),
];

type Place = { receivedAt: Date | null; timeZone: string; depth: number };

function contentLines({ headers, bodies, events, forwarded }: MailContent, place: Place): string[] {
  const { from, sentAt, subject, to, cc } = headers;
  const date = sentAt ?? place.receivedAt;
  const stretches = bodies.flatMap((body) => body.stretches);
  const inside = place.depth < maxForwardedDepth ? forwarded : [];
  const deeper = { ...place, receivedAt: null, depth: place.depth + 1 };
  return [
    forwardMark,
    ...(from ? [`From: ${nameOf(from)}`] : []),
    ...(date ? [`Date: ${formatMoment(date, place.timeZone)}`] : []),
    `Subject: ${subject}`,
    ...people('To', to),
    ...people('Cc', cc),
    '',
    ...linesOfMail(stretches, { withLinks: true }).map(quotedLine),
    ...events.flatMap((event) => ['', ...eventLines(event, place.timeZone)]),
    ...inside.flatMap((mail) => ['', ...contentLines(mail, deeper)]),
  ];
}

function eventLines({ summary, location, startsAt, isAllDay, isFloating }: MailEvent, timeZone: string): string[] {
  const moment = formatMoment(startsAt, isAllDay || isFloating ? 'UTC' : timeZone);
  const starts = isAllDay ? moment.replace(/ at .*/, '') : moment;
  return [`Event: ${summary}`, `Begins: ${starts}`, ...(location ? [`Where: ${location}`] : [])];
}

function bounded(lines: readonly string[]): string[] {
  let length = 0;
  const end = lines.findIndex((line) => {
    length += line.length + 1;
    return length > maxQuotedLength;
  });
  return end < 0 ? [...lines] : [...lines.slice(0, end), cutMark];
}

const nameOf = (one: MailAddress) => (one.address === '' ? one.name : formatRecipient(one));

/** So many are named in a head. */
const maxNamed = 20;

function people(field: string, list: readonly MailAddress[]): string[] {
  if (list.length === 0) return [];
  const named = list.slice(0, maxNamed).map(nameOf).join(', ');
  return [`${field}: ${named}${list.length > maxNamed ? ` and ${list.length - maxNamed} more` : ''}`];
}
