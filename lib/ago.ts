import { dayMs, hourMs, minuteMs } from '#lib/clock.ts';

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** "just now", "5 minutes ago", "in 3 hours", "yesterday", "12 days ago": needs no zone, so a browser may say it. */
export function ago(atMs: number, nowMs: number): string {
  const awayMs = atMs - nowMs;
  const sizeMs = Math.abs(awayMs);
  if (sizeMs < minuteMs) return 'just now';
  if (sizeMs < hourMs) return relative.format(Math.trunc(awayMs / minuteMs), 'minute');
  if (sizeMs < dayMs) return relative.format(Math.trunc(awayMs / hourMs), 'hour');
  return relative.format(Math.trunc(awayMs / dayMs), 'day');
}
