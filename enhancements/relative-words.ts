const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** "5 minutes ago", "il y a 3 heures"; null for what is a day old or still to come. */
export function relativeWords(atMs: number, nowMs: number, language: string): string | null {
  const ageMs = nowMs - atMs;
  if (!(ageMs >= 0 && ageMs < dayMs)) return null;
  const words = formatOf(language);
  return ageMs < hourMs
    ? words.format(-Math.max(1, Math.floor(ageMs / minuteMs)), 'minute')
    : words.format(-Math.floor(ageMs / hourMs), 'hour');
}

const formats = new Map<string, Intl.RelativeTimeFormat>();

/** Making one takes a phone longer than all it says. */
function formatOf(language: string): Intl.RelativeTimeFormat {
  const format = formats.get(language) ?? new Intl.RelativeTimeFormat(language);
  formats.set(language, format);
  return format;
}
