import { SlotHeading } from '#components/front/slot-heading.tsx';
import { frontWords } from '#components/front/words.ts';
import { Picture } from '#components/media/picture.tsx';
import { foreign } from '#components/ui/foreign.ts';
import { Unbroken } from '#components/ui/unbroken.tsx';
import type { Edition } from '#lib/editions/types.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

type Props = { teasers: readonly StoryTeaser[]; edition: Edition };

/** The first takes half of a wide screen; of four so does the second, and a phone has the last one as wide as the first. */
function sizesAt(place: number, count: number): string {
  const isHalf = place === 0 || (place === 1 && count === 4);
  const isWhole = place === 0 || (place === 3 && count === 4);
  const wide = isHalf
    ? '(min-width: 100rem) 46rem, (min-width: 48rem) 45vw'
    : '(min-width: 100rem) 22rem, (min-width: 48rem) 21vw';
  return `${wide}, ${isWhole ? 94 : 45}vw`;
}

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
            {teaser.picture && <Picture picture={teaser.picture} sizes={sizesAt(place, teasers.length)} />}
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
