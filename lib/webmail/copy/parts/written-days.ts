import { dayMs } from '#lib/clock.ts';
import { findMonth } from '#lib/wires/feeds/dates/months.ts';

export type WrittenDay = { year: number; month: number; day: number };

const months =
  '(?<month>jan(?:uary|v|vier)?|f[ée]v(?:r|rier)?|feb(?:ruary)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|may|mai|june?|juin|july?|juil(?:let)?|aug(?:ust)?|ao[uû]t|sept?(?:ember|embre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|dec(?:ember)?|d[ée]c(?:embre)?)(?![\\p{L}])\\.?';
const weekdays =
  '(?:(?<weekday>mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)\\p{L}*\\.?,?\\s+(?:the\\s+|le\\s+)?)?';
const patterns: readonly RegExp[] = [
  new RegExp(
    `${weekdays}(?<![:\\d])(?<day>\\d{1,2})(?:st|nd|rd|th|er)?\\s+(?:of\\s+)?${months},?(?:\\s+(?<year>\\d{4})(?!\\d))?`,
    'giu',
  ),
  new RegExp(
    `${weekdays}(?<!\\p{L})${months}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s+(?<year>\\d{4})(?!\\d))?`,
    'giu',
  ),
  /(?<!\d)(?<year>\d{4})-(?<isoMonth>\d{2})-(?<day>\d{2})(?!\d)/g,
];
/** Of which nobody can say whether the day or the month comes first. */
const numeric = /(?<!\d)\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?!\d)/;

/** From Sunday. */
const weekdayNames = ['sun dim', 'mon lun', 'tue mar', 'wed mer', 'thu jeu', 'fri ven', 'sat sam'];
/** How long before its day something is announced, at most. */
const maxAheadMs = 300 * dayMs;

/**
 * The days in a line, each once; null for one that is not certain.
 * @param receivedAt a day without its year is the next one of that name
 */
export function readDays(line: string, receivedAt: Date): (WrittenDay | null)[] {
  let rest = line.slice(0, 400);
  const found = new Map<string, WrittenDay | null>();
  for (const pattern of patterns)
    rest = rest.replace(pattern, (...match: unknown[]) => {
      const day = toDay(groupsOf(match.at(-1)), receivedAt);
      found.set(JSON.stringify(day), day);
      return ' § ';
    });
  if (numeric.test(rest)) found.set('null', null);
  return [...found.values()];
}

type Groups = Readonly<Record<string, string | undefined>>;
const groupsOf = (value: unknown): Groups => (value !== null && typeof value === 'object' ? { ...value } : {});

function toDay({ day = '', month = '', isoMonth, year, weekday }: Groups, receivedAt: Date): WrittenDay | null {
  const number = isoMonth ? Number(isoMonth) : findMonth(month);
  if (number === null) return null;
  const years = year ? [Number(year)] : [0, 1].map((more) => receivedAt.getUTCFullYear() + more);
  const parts = years.map((each) => ({ year: each, month: number, day: Number(day) })).filter(isOfCalendar);
  const fitting = year ? parts : parts.filter((each) => isAhead(each, receivedAt));
  const [one] = fitting;
  return one && (!weekday || isOn(one, weekday)) ? one : null;
}

const toMs = ({ year, month, day }: WrittenDay) => Date.UTC(year, month - 1, day);

function isOfCalendar(written: WrittenDay): boolean {
  const at = new Date(toMs(written));
  return at.getUTCMonth() === written.month - 1 && at.getUTCDate() === written.day;
}

function isAhead(written: WrittenDay, receivedAt: Date): boolean {
  const aheadMs = toMs(written) - receivedAt.getTime();
  return aheadMs > -2 * dayMs && aheadMs < maxAheadMs;
}

const isOn = (written: WrittenDay, weekday: string) =>
  weekdayNames[new Date(toMs(written)).getUTCDay()]?.split(' ').includes(weekday.toLowerCase()) ?? false;
