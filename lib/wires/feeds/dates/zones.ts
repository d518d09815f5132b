import { minuteMs } from '#lib/clock.ts';

/** How far a zone is ahead of UTC, or the place whose clocks it means. */
export type Zone = { aheadMs: number } | { place: string };

const hours = (ahead: number, names: string): [string, Zone][] =>
  names.split(' ').map((name) => [name, { aheadMs: ahead * 60 * minuteMs }]);
const placed = (place: string, names: string): [string, Zone][] => names.split(' ').map((name) => [name, { place }]);

/** Names that feeds write. Those of one abbreviation for several places mean North America's or Europe's. */
const named: ReadonlyMap<string, Zone> = new Map([
  ...hours(0, 'z ut utc gmt wet universal zulu uct gmt0 azost'),
  ...hours(-2.5, 'ndt'),
  ...hours(-3, 'adt art brt uyt'),
  ...hours(-3.5, 'nst'),
  ...hours(-4, 'ast edt clt'),
  ...hours(-5, 'est cdt pet cot'),
  ...hours(-6, 'cst mdt'),
  ...hours(-7, 'mst pdt'),
  ...hours(-8, 'pst akdt'),
  ...hours(-9, 'akst hdt'),
  ...hours(-10, 'hst'),
  ...hours(1, 'cet met mez bst west wat'),
  ...hours(2, 'eet cest mest mesz sast cat'),
  ...hours(3, 'eest msk trt eat'),
  ...hours(4, 'msd gst'),
  ...hours(5, 'pkt'),
  ...hours(5.5, 'ist'),
  ...hours(7, 'ict wib'),
  ...hours(8, 'sgt hkt pht awst myt'),
  ...hours(9, 'jst kst'),
  ...hours(9.5, 'acst'),
  ...hours(10, 'aest'),
  ...hours(10.5, 'acdt'),
  ...hours(11, 'aedt'),
  ...hours(12, 'nzst'),
  ...hours(13, 'nzdt'),
  ...placed('America/St_Johns', 'nt'),
  ...placed('America/Halifax', 'at atlantic'),
  ...placed('America/Toronto', 'et eastern'),
  ...placed('America/Winnipeg', 'ct central'),
  ...placed('America/Edmonton', 'mt mountain'),
  ...placed('America/Vancouver', 'pt pacific'),
  ...placed('America/Anchorage', 'akt'),
]);

const offset = /^(?:(?:utc|gmt|ut)\s*)?([+-])\s*(\d{1,2})(?::?(\d{2}))?$/i;
const mostAheadMs = 15 * 60 * minuteMs;

/** Null for what is no zone: "+99:99". */
export function readZone(written: string): Zone | null {
  // a comment in brackets behind the offset says the same again
  const text = written.trim().replace(/\s*\([^)]*\)$/, '');
  const [, sign, hour = '', minute = '0'] = offset.exec(text) ?? [];
  if (sign !== undefined) {
    const ahead = (Number(hour) * 60 + Number(minute)) * minuteMs;
    return ahead > mostAheadMs || Number(minute) > 59 ? null : { aheadMs: sign === '-' ? -ahead : ahead };
  }
  const name = text.toLowerCase().replace(/\.|^etc\/|\s+time$/g, '');
  return named.get(name) ?? readPlace(text);
}

function readPlace(text: string): Zone | null {
  if (!/^[A-Z][A-Za-z]+\/[A-Za-z_/+-]{2,40}$/.test(text)) return null;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return { place: text };
  } catch {
    return null;
  }
}
