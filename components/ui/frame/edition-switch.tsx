import { uiWords } from '#components/ui/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Edition } from '#lib/editions/types.ts';

type Props = { editions: readonly Edition[]; current: Edition };

/** From one city's front to another's. */
export function EditionSwitch({ editions, current }: Props) {
  return (
    <nav className="editions" aria-label={uiWords(current.language).editions}>
      <ul>
        {editions.map((edition) => (
          <li key={edition.slug}>
            <a
              href={addressOf('front', { edition: edition.slug })}
              aria-current={edition.slug === current.slug ? 'true' : undefined}
            >
              {edition.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
