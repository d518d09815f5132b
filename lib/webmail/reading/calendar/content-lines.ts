import ICAL from 'ical.js';
import { z } from 'zod';

const maxCharacters = 200_000;
const maxLines = 10_000;
const maxLineCharacters = 16_000;
const maxDepth = 8;

/** What is read of a calendar. `ATTACH` is not among it: whatever that names is never looked at. */
const wanted =
  /^(METHOD|TZID|TZOFFSETFROM|TZOFFSETTO|DTSTART|DTEND|DURATION|RRULE|RDATE|SUMMARY|DESCRIPTION|LOCATION|ORGANIZER)[;:]/i;

export type CalendarProperty = { name: string; parameters: Readonly<Record<string, string>>; value: string };
export type CalendarComponent = { name: string; properties: CalendarProperty[]; children: CalendarComponent[] };

const jCalSchema = z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()]).rest(z.unknown());

/** The parts of a calendar (RFC 5545, 3.4 to 3.6) as far as they can be read, within bounds; a line that is none is left out. */
export function readComponents(text: string): CalendarComponent[] {
  const root: CalendarComponent = { name: '', properties: [], children: [] };
  const stack = [root];
  for (const line of unfolded(text)) {
    const [, edge, name = ''] = /^(BEGIN|END):\s*([\w-]{1,40})\s*$/i.exec(line) ?? [];
    if (edge?.toUpperCase() === 'BEGIN') begin(stack, name.toUpperCase());
    else if (edge) end(stack, name.toUpperCase());
    else if (wanted.test(line)) stack.at(-1)?.properties.push(...readProperty(line));
  }
  return root.children;
}

function unfolded(text: string): string[] {
  const lines = text
    .slice(0, maxCharacters)
    .replace(/^\ufeff/, '')
    .replace(/(?:\r\n|\r|\n)[ \t]/g, '')
    .split(/\r\n|\r|\n/, maxLines);
  return lines.map((line) => line.slice(0, maxLineCharacters));
}

function begin(stack: CalendarComponent[], name: string): void {
  if (stack.length > maxDepth) return;
  const component: CalendarComponent = { name, properties: [], children: [] };
  stack.at(-1)?.children.push(component);
  stack.push(component);
}

/** An end that was never begun ends nothing. */
function end(stack: CalendarComponent[], name: string): void {
  const at = stack.findLastIndex((component) => component.name === name);
  if (at > 0) stack.length = at;
}

/** A rule of recurrence is kept as it is written: ical.js throws at what it does not know of it. */
function readProperty(line: string): CalendarProperty[] {
  if (/^RRULE[;:]/i.test(line)) return [{ name: 'rrule', parameters: {}, value: line.slice(line.indexOf(':') + 1) }];
  try {
    const parsed = jCalSchema.safeParse(ICAL.parse.property(line));
    if (!parsed.success) return [];
    const [name, parameters, , ...values] = parsed.data;
    return values.map((value) => ({ name, parameters: onlyWords(parameters), value: inWords(value) }));
  } catch {
    // no content line: nothing of it can be shown
    return [];
  }
}

const onlyWords = (parameters: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, inWords(value)]));

/** Of several values in one, such as the beginning and end of a period, the first. */
function inWords(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : '';
}

export const firstOf = (component: CalendarComponent, name: string): CalendarProperty | null =>
  component.properties.find((property) => property.name === name) ?? null;

/** "FREQ=YEARLY;BYMONTH=11": each part by its name, in capitals. */
export function readRule(rule: string): ReadonlyMap<string, string> {
  const parts = rule.slice(0, 1_000).toUpperCase().split(';');
  return new Map(parts.map((part) => [part.split('=', 1)[0]?.trim() ?? '', part.slice(part.indexOf('=') + 1).trim()]));
}
