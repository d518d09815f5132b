import { SlotHeading } from '#components/front/slot-heading.tsx';
import { Picture } from '#components/media/picture.tsx';
import { foreign } from '#components/ui/foreign.ts';
import { Unbroken } from '#components/ui/unbroken.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { isolated } from '#lib/direction.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition } from '#lib/editions/types.ts';
import { listed } from '#lib/language.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

type Props = { teasers: readonly StoryTeaser[]; edition: Edition };

/** What people think, under their names. */
export function Opinion({ teasers, edition }: Props) {
  const [first] = teasers;
  if (!first) return null;
  const section = sectionName(first.section, edition.language);
  return (
    <section className="opinion" aria-labelledby="opinion" data-count={teasers.length}>
      <SlotHeading id="opinion" href={addressOf('section', { edition: edition.slug, section: first.section.slug })}>
        {section}
      </SlotHeading>
      <div className="opinion-columns">
        {teasers.map((teaser) => (
          <article
            className="column"
            key={teaser.id}
            aria-labelledby={`headline-${teaser.id}`}
            {...foreign(teaser.language, edition.language)}
          >
            {teaser.picture && (
              <div className="column-portrait">
                <Picture picture={{ ...teaser.picture, alt: '' }} sizes="5rem" upToPx={240} />
              </div>
            )}
            <p className="column-byline">
              {listed(
                edition.language,
                teaser.bylines.map((name) => isolated(edition.language, name)),
              ) ||
                teaser.kicker ||
                section}
            </p>
            <h3 id={`headline-${teaser.id}`} className="column-headline">
              <a href={teaser.path}>
                <Unbroken>{teaser.headline}</Unbroken>
              </a>
            </h3>
            {teaser.deck && <p className="teaser-deck">{teaser.deck}</p>}
          </article>
        ))}
      </div>
    </section>
  );
}
