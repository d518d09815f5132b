import { machineNowMs } from '#lib/clock.ts';
import { relativeWords } from './relative-words.ts';

const everyMs = 60_000;

/** A time of the last day, what it stands in, and the element that says how long ago it was. */
type Said = { time: HTMLTimeElement; around: Element; words: string; ago: HTMLElement };

/** Says beside the times of the last day how long ago they were, now and every minute. */
export function showRelativeTimes(): void {
  for (const old of document.querySelectorAll('.ago')) old.remove();
  // after the time, before it, or where either would break a line and move the page, as its title
  for (const turn of takeTurns(listTimes()))
    for (const { time, words } of putWhereItFits(putWhereItFits(turn, after), before)) time.title = words;
  setTimeout(showRelativeTimes, everyMs);
}

function listTimes(): Said[] {
  return [...document.querySelectorAll<HTMLTimeElement>('main time[datetime*="T"]')].flatMap((time) => {
    const language = time.closest<HTMLElement>('[lang]')?.lang || 'en';
    const words = relativeWords(Date.parse(time.dateTime), machineNowMs(), language);
    if (!words) return [];
    const ago = document.createElement('span');
    ago.className = 'ago';
    return [{ time, around: time.closest('p, li, dd') ?? time.parentElement ?? time, words, ago }];
  });
}

/** Times that share a paragraph share its room, and so have one turn each. */
function takeTurns(all: Said[]): Said[][] {
  const turns: Said[][] = [];
  const taken = new Map<Element, number>();
  for (const said of all) {
    const turn = taken.get(said.around) ?? 0;
    taken.set(said.around, turn + 1);
    turns[turn] ??= [];
    turns[turn].push(said);
  }
  return turns;
}

function after({ time, words, ago }: Said): void {
  ago.textContent = `\u00a0(${words})`;
  time.append(ago);
}

function before({ time, words, ago }: Said): void {
  ago.textContent = `${words} `;
  time.before(ago);
}

/**
 * Puts them all there, takes back those that moved what is around, and gives these. All together, since each change
 * that is followed by a look at where things stand makes the browser lay out the page.
 */
function putWhereItFits(all: Said[], put: (said: Said) => void): Said[] {
  const stood = all.map(standing);
  for (const said of all) put(said);
  const stands = all.map(standing);
  const moved = all.filter((_, place) => stands[place] !== stood[place]);
  for (const { ago } of moved) ago.remove();
  return moved;
}

/** How far from the side of the page, and from the top of what is around, the time and what follows it stand. */
function standing({ time, around }: Said): string {
  const { top } = around.getBoundingClientRect();
  const places = [around, time, time.parentElement?.nextElementSibling].flatMap((element) => {
    const place = element?.getBoundingClientRect();
    return place ? [place.left, Math.round(place.top - top)] : [];
  });
  return [around.clientHeight, ...places].join();
}
