import { uiWords } from '#components/ui/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Edition } from '#lib/editions/types.ts';

/** What an edition has beside its news, each behind a door of its own. */
export type Door = 'weather' | 'traffic';

type Props = { edition: Pick<Edition, 'slug' | 'language'>; current?: Door | undefined };

/** Beside each other on every page, as readers know them; the last one is the newsroom's own. */
export function Doors({ edition: { slug, language }, current }: Props) {
  const words = uiWords(language);
  const doors = [
    { door: 'weather', path: addressOf('editionWeather', { edition: slug }) },
    { door: 'traffic', path: addressOf('editionTraffic', { edition: slug }) },
    { door: 'webmail', path: addressOf('webmail') },
  ] as const;
  return (
    <nav className="doors" aria-label={words.doors}>
      <ul>
        {doors.map(({ door, path }) => (
          <li key={door}>
            <a href={path} aria-current={door === current ? 'page' : undefined}>
              {words[door]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
