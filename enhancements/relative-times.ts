import { relativeWords } from './relative-words.ts';

const everyMs = 60_000;

/** Says beside the times of the last day how long ago they were, now and every minute. */
export function showRelativeTimes(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('main time[datetime*="T"]')) show(time);
  setTimeout(showRelativeTimes, everyMs);
}

function show(time: HTMLTimeElement): void {
  const language = time.closest<HTMLElement>('[lang]')?.lang || 'en';
  const words = relativeWords(Date.parse(time.dateTime), Date.now(), language);
  const shown = time.querySelector('.ago');
  if (shown && words) shown.textContent = ` (${words})`;
  else if (shown) shown.remove();
  else if (words) add(time, words);
}

/** Beside the time where there is room; where a line would break and move the page, as its title only. */
function add(time: HTMLTimeElement, words: string): void {
  const place = time.closest('p, li, dd') ?? time;
  const height = place.clientHeight;
  const ago = document.createElement('span');
  ago.className = 'ago';
  ago.textContent = ` (${words})`;
  time.append(ago);
  if (place.clientHeight === height) return;
  ago.remove();
  if (!time.title) time.title = words;
}
