import { uiWords } from '#components/ui/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Edition } from '#lib/editions/types.ts';

/** What stands beside the news, each behind a door of its own. */
const doors = [
  { door: 'weather', address: 'editionWeather' },
  { door: 'traffic', address: 'editionTraffic' },
] as const;
export type Door = (typeof doors)[number]['door'];

type Props = { edition: Pick<Edition, 'slug' | 'language'>; current?: Door | undefined };

/** Beside each other on every page, as readers know them. */
export function Doors({ edition, current }: Props) {
  const words = uiWords(edition.language);
  return (
    <nav className="doors" aria-label={words.doors}>
      <ul>
        {doors.map(({ door, address }) => (
          <li key={door}>
            <a
              href={addressOf(address, { edition: edition.slug })}
              aria-current={door === current ? 'page' : undefined}
            >
              {words[door]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
