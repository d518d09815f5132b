import { nameOfRecentDay } from '#lib/editions/days.ts';
import type { WireDay } from '#lib/wires/types.ts';

const heightPx = 20;
/** A week is what fits. */
const shownDays = 7;

/** How many new stories came on each of the last days: numbers in a list, drawn as bars. */
export function DayBars({ name, days: newestFirst }: { name: string; days: readonly WireDay[] }) {
  const days = newestFirst.slice(0, shownDays).toReversed();
  const most = Math.max(1, ...days.map(({ items }) => items));
  return (
    <ul className="day-bars" aria-label={`New stories of ${name}`}>
      {days.map(({ day, items }) => {
        const barPx = Math.ceil((items / most) * heightPx);
        return (
          <li key={day} title={nameOfRecentDay(day, 'en-CA')}>
            <svg className="day-bar" aria-hidden="true" width="16" height={heightPx}>
              <rect width="16" y={heightPx - barPx} height={barPx} />
            </svg>
            <span className="visually-hidden">{nameOfRecentDay(day, 'en-CA')}: </span>
            {items}
          </li>
        );
      })}
    </ul>
  );
}
