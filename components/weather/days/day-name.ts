import { weatherWords } from '#components/weather/words.ts';
import { dayOf, nameOfShortWeekday } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';

/** "Today", and then "Sat 21". */
export function dayName(date: string, { language, timeZone }: Edition, now: Date): string {
  if (date === dayOf(now, timeZone)) return weatherWords(language).today;
  return `${nameOfShortWeekday(date, language)} ${Number(date.slice(8))}`;
}
