import { pacificTime } from '#lib/traffic/adapters/caltrans/pacific-time.ts';

/** A log as it stands in the file, without what dispatchers write down of it; what it doesn’t have is empty. */
export type Log = {
  id: string;
  type: string;
  location: string;
  area: string;
  position: string;
  /** When it was opened, then those of its details. */
  times: string[];
};

const maxLogs = 5_000;
/** A log is told at length for days at most; what is longer is a file that lost its tags. */
const maxLogCharacters = 400_000;
const maxTimes = 2_000;
const open = '<Log ';
const close = '</Log>';
const details = '<LogDetails';

/**
 * Every log of a file that is whole. The file comes cut off at times, so it is searched for logs instead of parsed:
 * once from its beginning to its end, whatever is in it.
 */
export function findLogs(xml: string): { logs: Log[]; broken: number } {
  const logs: Log[] = [];
  let broken = 0;
  let start = xml.indexOf(open);
  while (start >= 0 && logs.length < maxLogs) {
    const next = xml.indexOf(open, start + open.length);
    const whole = xml.slice(start, next < 0 ? undefined : next);
    const log = whole.length <= maxLogCharacters ? toLog(whole) : null;
    if (log) logs.push(log);
    else broken += 1;
    start = next;
  }
  return { logs, broken };
}

/** What dispatchers write of people is in the details: of those only the times are read. */
function toLog(text: string): Log | null {
  const end = text.indexOf(close);
  const [head = '', ...rest] = end < 0 ? [] : text.slice(0, end).split(details);
  const id = /^<Log\s{1,9}ID\s{0,9}=\s{0,9}["']([\w-]{1,24})["']\s{0,9}>/.exec(head)?.[1];
  if (!id) return null;
  return {
    id,
    type: findValue(head, 'LogType'),
    location: findValue(head, 'Location'),
    area: findValue(head, 'Area'),
    position: findValue(head, 'LATLON'),
    times: [
      findValue(head, 'LogTime'),
      ...rest.flatMap((part) => [...listValues(part, 'DetailTime'), ...listValues(part, 'UnitTime')]),
    ],
  };
}

/** `<Area>"Santa Barbara"</Area>`: values are in quotes, with runs of spaces. */
function findValue(text: string, name: string): string {
  return listValues(text, name, 1)[0] ?? '';
}

const maxValue = 200;

function listValues(text: string, name: string, max = maxTimes): string[] {
  const [before, after] = [`<${name}>`, `</${name}>`];
  const values: string[] = [];
  for (let at = text.indexOf(before); at >= 0 && values.length < max; at = text.indexOf(before, at + 1)) {
    const begin = at + before.length;
    const end = text.indexOf('<', begin);
    if (end >= 0 && end - begin <= maxValue && text.startsWith(after, end))
      values.push(asWords(text.slice(begin, end)));
  }
  return values;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function asWords(value: string): string {
  return value
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .replace(/^"|"$/g, '')
    .trim();
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const time = /^([A-Z][a-z]{2}) (\d{1,2}) (\d{4}) (\d{1,2}):(\d\d) ?([AP])M$/;

/** "Nov 20 2026 9:41AM" by California's clocks. */
export function readLogTime(text: string, now: Date): Date | null {
  const [, name = '', day = '', year = '', hour = '', minute = '', half] = time.exec(text) ?? [];
  const month = months.indexOf(name) + 1;
  const isHour = Number(hour) >= 1 && Number(hour) <= 12;
  if (month === 0 || !isHour) return null;
  const hour24 = (Number(hour) % 12) + (half === 'P' ? 12 : 0);
  const two = (number: number | string) => String(number).padStart(2, '0');
  return pacificTime(`${year}-${two(month)}-${two(day)}T${two(hour24)}:${minute}`, now);
}
