import { SlotHeading } from '#components/front/slot-heading.tsx';
import { frontWords } from '#components/front/words.ts';
import { Picture } from '#components/media/picture.tsx';
import { foreign } from '#components/ui/foreign.ts';
import { Unbroken } from '#components/ui/unbroken.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

type Props = { teasers: readonly StoryTeaser[]; edition: Edition };

/** Photographs on a dark ground, the first one the largest. */
export function PhotoStrip({ teasers, edition }: Props) {
  if (teasers.length === 0) return null;
  return (
    <section className="photos" aria-labelledby="in-pictures">
      <SlotHeading id="in-pictures">{frontWords(edition.language).inPictures}</SlotHeading>
      <div className="photos-row" data-count={teasers.length}>
        {teasers.map((teaser, place) => (
          <article
            className="photo"
            key={teaser.id}
            aria-labelledby={`headline-${teaser.id}`}
            {...foreign(teaser.language, edition.language)}
          >
            {teaser.picture && (
              <Picture
                picture={teaser.picture}
                sizes={place === 0 ? '(min-width: 48rem) 42rem, 94vw' : '(min-width: 48rem) 22rem, 46vw'}
              />
            )}
            <h3 id={`headline-${teaser.id}`} className="photo-headline">
              <a href={teaser.path}>
                <Unbroken>{teaser.headline}</Unbroken>
              </a>
            </h3>
            {teaser.picture?.credit && <p className="photo-credit">{teaser.picture.credit}</p>}
          </article>
        ))}
      </div>
    </section>
  );
}
