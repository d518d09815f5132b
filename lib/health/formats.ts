import { dayMs, hourMs, minuteMs, secondMs } from '#lib/clock.ts';

const units = [
  [dayMs, 'day'],
  [hourMs, 'hour'],
  [minuteMs, 'minute'],
  [secondMs, 'second'],
] as const;

/** How long: "3 days", "1 hour", "40 seconds"; in the largest unit of which there are two, or else whole. */
export function formatSpan(ms: number): string {
  const [unitMs, name] = units.find(([each]) => ms >= 2 * each) ?? units[3];
  const count = Math.round(ms / unitMs);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** "1.2 GB": how much, as disks are sold. */
export function formatBytes(bytes: number): string {
  const [size, name] = bytes >= 1e9 ? [1e9, 'GB'] : [1e6, 'MB'];
  return `${(bytes / size).toFixed(1)} ${name}`;
}
