/**
 * What a clock on a wall at a place shows, as `<input type="datetime-local">` writes it: "2026-11-23T17:05". No instant
 * and no zone: a browser may compare and print it, and only the server can tell which instant it is (`zoned-time.ts`).
 */
export type WallClock = string;

/** A city and the zone its clocks keep. */
export type Place = { name: string; timeZone: string };
/** With what its clocks showed when the server answered. */
export type PlaceNow = Place & { nowLocal: WallClock };

const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const dayMs = 86_400_000;

/** Is it a day and a minute of the calendar? 31st February is none. */
export function isWallClock(local: string): boolean {
  if (!pattern.test(local)) return false;
  const { year, month, day, hour, minute } = partsOf(local);
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day && hour < 24 && minute < 60;
}

/** The later of two, either of which may be empty. */
export function laterOf(one: WallClock, other: WallClock): WallClock {
  return one > other ? one : other;
}

/**
 * "at 17:05 Calgary time", and with its day when that is not today there: "on Tue, Nov 24 at 17:05 Calgary time".
 * @param nowLocal what the clocks there show now
 */
export function wallClockInWords(local: WallClock, nowLocal: WallClock, placeName: string): string {
  const time = `at ${local.slice(11, 16)} ${placeName} time`;
  return local.slice(0, 10) === nowLocal.slice(0, 10) ? time : `on ${dayInWords(local, nowLocal)} ${time}`;
}

/** "Nov 24" of "2026-11-24". */
export function shortDay(local: string): string {
  const { month, day } = partsOf(local);
  return `${monthNames[month - 1]} ${day}`;
}

/** "Tue, Nov 24"; half a year away and more with its year: "Tue, Nov 24, 2027". */
function dayInWords(local: WallClock, nowLocal: WallClock): string {
  const { year } = partsOf(local);
  const at = dayNumber(local);
  const isFar = Math.abs(at - dayNumber(nowLocal)) > 180;
  // the first of January 1970 was a Thursday
  const weekday = dayNames[(((at + 4) % 7) + 7) % 7];
  return `${weekday}, ${shortDay(local)}${isFar ? `, ${year}` : ''}`;
}

/** Days since the first of January 1970. */
function dayNumber(local: string): number {
  const { year, month, day } = partsOf(local);
  return Date.UTC(year, month - 1, day) / dayMs;
}

function partsOf(local: string) {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = local.split(/\D/).map(Number);
  return { year, month, day, hour, minute };
}
