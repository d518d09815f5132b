import { machineNowMs } from '#lib/clock.ts';
import { relativeWords } from './relative-words.ts';

const everyMs = 60_000;

/** Says beside the times of the last day how long ago they were, now and every minute. */
export function showRelativeTimes(): void {
  for (const old of document.querySelectorAll('.ago')) old.remove();
  for (const time of document.querySelectorAll<HTMLTimeElement>('main time[datetime*="T"]')) show(time);
  setTimeout(showRelativeTimes, everyMs);
}

function show(time: HTMLTimeElement): void {
  const language = time.closest<HTMLElement>('[lang]')?.lang || 'en';
  const words = relativeWords(Date.parse(time.dateTime), machineNowMs(), language);
  if (!words) return;
  const ago = document.createElement('span');
  ago.className = 'ago';
  // after the time, before it, or where either would break a line and move the page, as its title
  if (
    fits(time, ago, `\u00a0(${words})`, () => time.append(ago)) ||
    fits(time, ago, `${words} `, () => time.before(ago))
  ) {
    return;
  }
  ago.remove();
  time.title = words;
}

/** Puts it there, and tells whether everything around stayed where it was. */
function fits(time: HTMLTimeElement, ago: HTMLElement, text: string, put: () => void): boolean {
  const around = time.closest('p, li, dd') ?? time;
  const places = () =>
    [time, time.parentElement?.nextElementSibling].flatMap((element) => {
      const { left, top } = element?.getBoundingClientRect() ?? {};
      return [left, top];
    });
  const placed = () => [around.clientHeight, ...places()].join();
  ago.remove();
  const before = placed();
  ago.textContent = text;
  put();
  return placed() === before;
}
