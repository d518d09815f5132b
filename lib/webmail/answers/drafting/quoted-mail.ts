import type { AnsweredMessage } from '#lib/webmail/answers/drafting/draft-rows.ts';
import { maxQuotedLength } from '#lib/webmail/answers/drafting/limits.ts';
import { formatRecipient } from '#lib/webmail/answers/drafting/recipients.ts';
import { textOfStretches } from '#lib/webmail/reading/bodies/body-text.ts';
import { withoutHiddenCharacters } from '#lib/webmail/reading/hidden-characters.ts';
import type { MailAddress, MailContent, MailStretch } from '#lib/webmail/types.ts';

/** A mail within a mail within … */
const maxForwardedDepth = 5;
/** What stands where the rest was left out. */
const cutMark = '[…]';

type Quoted = Pick<AnsweredMessage, 'receivedAt' | 'reading'>;

/** An earlier mail below an answer: who wrote when, and their words behind "> ". Signatures are left out. */
export function quotedMail({ receivedAt, reading }: Quoted, timeZone: string): string {
  const { from, sentAt } = reading.headers;
  const writer = from ? nameOf(from) : 'somebody';
  const lines = reading.bodies.flatMap(({ stretches }) =>
    linesOf(stretches.filter(({ kind }) => kind !== 'signature')),
  );
  const quoted = bounded(
    trimmed(lines).map((line) => (line === '' || line.startsWith('>') ? `>${line}` : `> ${line}`)),
  );
  return [`On ${formatMoment(sentAt ?? receivedAt, timeZone)}, ${writer} wrote:`, ...quoted].join('\n');
}

/** An earlier mail as it is handed on, with its head and those it carries itself. */
export function forwardedMail({ receivedAt, reading }: Quoted, timeZone: string): string {
  return bounded(contentLines(reading, { receivedAt, timeZone, depth: 0 })).join('\n');
}

function contentLines(
  { headers, bodies, forwarded }: MailContent,
  place: { receivedAt: Date | null; timeZone: string; depth: number },
): string[] {
  const { from, sentAt, subject, to, cc } = headers;
  const date = sentAt ?? place.receivedAt;
  const head = [
    '---------- Forwarded message ----------',
    ...(from ? [`From: ${nameOf(from)}`] : []),
    ...(date ? [`Date: ${formatMoment(date, place.timeZone)}`] : []),
    `Subject: ${subject}`,
    ...people('To', to),
    ...people('Cc', cc),
    '',
  ];
  const inside = place.depth < maxForwardedDepth ? forwarded : [];
  const deeper = { ...place, receivedAt: null, depth: place.depth + 1 };
  return [
    ...head,
    ...trimmed(bodies.flatMap(({ stretches }) => linesOf(stretches))),
    ...inside.flatMap((mail) => ['', ...contentLines(mail, deeper)]),
  ];
}

/** Words as lines, with an empty one between paragraphs; what the mail quotes itself is behind "> ". */
function linesOf(stretches: readonly MailStretch[]): string[] {
  return stretches.flatMap(({ kind, pieces }) =>
    pieces.flatMap((piece) => {
      const isQuote = kind === 'quote' || (piece.kind === 'block' && piece.block.type === 'quote');
      const lines = textOfStretches([{ kind, pieces: [piece] }])
        .split('\n')
        .map(plainLine);
      const shown = piece.kind === 'block' && piece.block.type === 'list' ? lines.map((line) => `- ${line}`) : lines;
      return [...(isQuote ? shown.map((line) => `> ${line}`) : shown), ''];
    }),
  );
}

/** Spaces before its words stay, for what is set in columns. */
const plainLine = (line: string) =>
  /^[ \t]{0,40}/.exec(line)?.[0].replaceAll('\t', '    ') + withoutHiddenCharacters(line);

function trimmed(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
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

/** "Mon, Nov 30, 2026 at 12:05" */
function formatMoment(moment: Date | string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(moment));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')}, ${part('month')} ${part('day')}, ${part('year')} at ${part('hour')}:${part('minute')}`;
}
