import { readCalendar } from '#lib/webmail/reading/calendar/read-calendar.ts';
import { decodeText } from '#lib/webmail/reading/charsets/decode-text.ts';
import { bytesOfPart, type Part } from '#lib/webmail/reading/parts/part.ts';
import type { ReadingBudget } from '#lib/webmail/reading/parts/reading-budget.ts';
import type { MailEvent } from '#lib/webmail/types.ts';

/** `asFiles`: calendars that are offered as files too, because they were attached or say no event. */
export type EventsRead = { events: MailEvent[]; asFiles: Part[] };

const maxCalendarBytes = 512 * 1024;

/** An invitation comes as a version of the text and once more as a file: the same event is shown once. */
export function readEvents(parts: readonly Part[], budget: ReadingBudget): EventsRead {
  const events = new Map<string, MailEvent>();
  const asFiles: Part[] = [];
  for (const part of parts) {
    const bytes = bytesOfPart(part);
    const isReadable = bytes.length <= maxCalendarBytes && budget.events > 0;
    const found = isReadable ? readCalendar(textOf(part, bytes), part.params.get('method')?.toUpperCase() ?? '') : [];
    for (const event of found.slice(0, budget.events)) events.set(keyOf(event), event);
    budget.events -= found.length;
    if (found.length === 0 || part.fileName || part.disposition === 'attachment') asFiles.push(part);
  }
  return { events: [...events.values()], asFiles };
}

/** RFC 5545: UTF-8 where nothing else is said. */
const textOf = (part: Part, bytes: Buffer) => decodeText(bytes, part.params.get('charset') ?? 'utf-8');

const keyOf = ({ method: _, ...event }: MailEvent): string => JSON.stringify(event);
