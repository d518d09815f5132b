import { findText, toCount } from '#lib/wires/feeds/formats/source.ts';
import type { XmlElement } from '#lib/wires/feeds/xml/tree.ts';

const dayMinutes = 24 * 60;

const periods: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: dayMinutes,
  weekly: 7 * dayMinutes,
  monthly: 30 * dayMinutes,
  yearly: 365 * dayMinutes,
};

/** How many minutes a channel asks to be left alone, a day at most; null where it doesn't ask. */
export function readTtl(channel: XmlElement): number | null {
  const asked = [toCount(findText(channel, 'ttl')), readPeriod(channel), readSkippedHours(channel)];
  const minutes = asked.filter((each) => each !== null && each > 0).map(Number);
  return minutes.length === 0 ? null : Math.min(dayMinutes, Math.max(...minutes));
}

function readPeriod(channel: XmlElement): number | null {
  const period = periods[findText(channel, 'sy:updateperiod').toLowerCase()];
  if (period === undefined) return null;
  return Math.max(1, Math.round(period / Math.max(1, toCount(findText(channel, 'sy:updatefrequency')) ?? 1)));
}

/** What is silent for most of the day need not be asked as often as one that isn't: as often a day as there are hours. */
function readSkippedHours(channel: XmlElement): number | null {
  const hours =
    channel
      .element('skiphours')
      ?.elements('hour')
      .map(({ text }) => toCount(text)) ?? [];
  const skipped = new Set(hours.filter((hour) => hour !== null && hour <= 24).map((hour) => Number(hour) % 24)).size;
  return skipped === 0 ? null : Math.round(dayMinutes / Math.max(1, 24 - skipped));
}
