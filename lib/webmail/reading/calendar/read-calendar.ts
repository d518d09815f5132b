import { cleanText, cutAt } from '#lib/foreign-html/text/characters.ts';
import {
  type CalendarComponent,
  firstOf,
  readComponents,
  readRule,
} from '#lib/webmail/reading/calendar/content-lines.ts';
import { definedOffsetMs } from '#lib/webmail/reading/calendar/defined-zone.ts';
import { knownInstantMs } from '#lib/webmail/reading/calendar/known-zone.ts';
import { readDurationMs, readWallTime } from '#lib/webmail/reading/calendar/wall-time.ts';
import { withoutHiddenCharacters } from '#lib/webmail/reading/hidden-characters.ts';
import type { MailAddress, MailEvent } from '#lib/webmail/types.ts';

const maxEvents = 20;
const maxZones = 50;
const maxLineCharacters = 500;
const maxDescriptionCharacters = 10_000;
const dayMs = 86_400_000;

/**
 * The events of a calendar that came with a mail, at most 20. What repeats is named and never expanded, what it attaches
 * is never looked at, and all its words are text. An event without a beginning that can be read is left out.
 * @param text of a `text/calendar` part, decoded; its first 200,000 characters are read
 * @param method of the part's `Content-Type`; empty: the calendar's own
 */
export function readCalendar(text: string, method: string): MailEvent[] {
  const calendars = readComponents(text).filter(({ name }) => name === 'VCALENDAR');
  const events = calendars.flatMap((calendar) => {
    const zones = calendar.children.filter(({ name }) => name === 'VTIMEZONE').slice(0, maxZones);
    const written = calendar.children.filter(({ name }) => name === 'VEVENT').slice(0, maxEvents);
    const ownMethod = readMethod(method) || readMethod(firstOf(calendar, 'method')?.value ?? '');
    return written.map((event) => readEvent(event, zones, ownMethod)).filter((event) => event !== null);
  });
  return events.slice(0, maxEvents);
}

const readMethod = (written: string) => /^[A-Z]{1,20}$/.exec(written.trim().toUpperCase())?.[0] ?? '';

function readEvent(event: CalendarComponent, zones: readonly CalendarComponent[], method: string): MailEvent | null {
  const start = readMoment(event, 'dtstart', zones);
  if (!start) return null;
  return {
    summary: readLine(event, 'summary'),
    description: cutAt(cleanText(firstOf(event, 'description')?.value ?? '').trim(), maxDescriptionCharacters),
    location: readLine(event, 'location'),
    startsAt: new Date(start.atMs).toISOString(),
    endsAt: readEnd(event, start, zones),
    isAllDay: start.isDay,
    isFloating: start.isFloating,
    zone: start.zone,
    repeats: readRepeats(event),
    method,
    organizer: readOrganizer(event),
  };
}

type Moment = { atMs: number; isDay: boolean; isFloating: boolean; zone: string };

function readMoment(event: CalendarComponent, name: string, zones: readonly CalendarComponent[]): Moment | null {
  const property = firstOf(event, name);
  const time = readWallTime(property?.value ?? '');
  if (!property || !time) return null;
  const { wallMs, isDay, isUtc } = time;
  if (isDay) return { atMs: wallMs, isDay, isFloating: false, zone: '' };
  if (isUtc) return { atMs: wallMs, isDay, isFloating: false, zone: 'UTC' };
  const id = property.parameters.tzid ?? '';
  const zone = shownLine(id);
  const atMs = id === '' ? null : instantMs(id, wallMs, zones);
  return { atMs: atMs ?? wallMs, isDay, isFloating: atMs === null, zone };
}

/** What the calendar itself says of its zone goes before what anybody knows of one by that name. */
function instantMs(id: string, wallMs: number, zones: readonly CalendarComponent[]): number | null {
  const defined = zones.find((zone) => firstOf(zone, 'tzid')?.value === id);
  const offsetMs = defined ? definedOffsetMs(defined, wallMs) : null;
  return offsetMs === null ? knownInstantMs(id, wallMs) : wallMs - offsetMs;
}

/** The end of a whole day is the day after it in calendars, and the day itself for people. */
function readEnd(event: CalendarComponent, start: Moment, zones: readonly CalendarComponent[]): string | null {
  const end = readMoment(event, 'dtend', zones);
  const durationMs = readDurationMs(firstOf(event, 'duration')?.value ?? '');
  const endMs = end && end.isDay === start.isDay ? end.atMs : durationMs === null ? null : start.atMs + durationMs;
  if (endMs === null) return null;
  const lastMs = start.isDay ? endMs - dayMs : endMs;
  return lastMs > start.atMs ? new Date(lastMs).toISOString() : null;
}

const frequencies: Readonly<Record<string, MailEvent['repeats']>> = {
  DAILY: 'daily',
  WEEKLY: 'weekly',
  MONTHLY: 'monthly',
  YEARLY: 'yearly',
};

function readRepeats(event: CalendarComponent): MailEvent['repeats'] {
  const rule = firstOf(event, 'rrule');
  if (!rule) return firstOf(event, 'rdate') ? 'otherwise' : null;
  const parts = readRule(rule.value);
  const isEach = (parts.get('INTERVAL') ?? '1') === '1';
  return (isEach ? frequencies[parts.get('FREQ') ?? ''] : undefined) ?? 'otherwise';
}

function readOrganizer(event: CalendarComponent): MailAddress | null {
  const organizer = firstOf(event, 'organizer');
  if (!organizer) return null;
  const address = shownLine(organizer.value.replace(/^mailto:/i, ''));
  const name = shownLine(organizer.parameters.cn ?? '');
  return address === '' && name === '' ? null : { name, address };
}

const shownLine = (words: string) => cutAt(withoutHiddenCharacters(words), maxLineCharacters);
const readLine = (event: CalendarComponent, name: string) => shownLine(firstOf(event, name)?.value ?? '');
