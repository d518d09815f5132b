import { Between } from '#components/ui/between.tsx';
import { EditionSwitch } from '#components/ui/frame/edition-switch.tsx';
import { MastheadSearch } from '#components/ui/frame/masthead-search.tsx';
import { Timestamp } from '#components/ui/timestamp.tsx';
import { Whole } from '#components/ui/whole.tsx';
import { uiWords } from '#components/ui/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Edition } from '#lib/editions/types.ts';

type Props = {
  siteName: string;
  edition: Edition;
  editions: readonly Edition[];
  /** When what this page shows last changed; null when there is nothing yet. */
  updatedAt: Date | null;
};

/** The paper's name, its city, its editions and the clock line. */
export function Masthead({ siteName, edition, editions, updatedAt }: Props) {
  return (
    <header className="masthead">
      <div className="masthead-bar">
        <EditionSwitch editions={editions} current={edition} />
        <MastheadSearch edition={edition} />
      </div>
      <p className="nameplate">
        <a href={addressOf('front', { edition: edition.slug })}>{siteName}</a>
      </p>
      <p className="masthead-line">
        <span className="nameplate-city">
          {edition.name}, {edition.region}
        </span>
        {updatedAt && <Between />}
        {updatedAt && (
          <span className="clock-line">
            {uiWords(edition.language).updated} <Timestamp at={updatedAt} edition={edition} form="clock-line" />
          </span>
        )}
      </p>
      <Whole />
    </header>
  );
}
