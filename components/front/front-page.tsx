import { Latest } from '#components/front/latest.tsx';
import { Opinion } from '#components/front/opinion.tsx';
import { PhotoStrip } from '#components/front/photo-strip.tsx';
import { SectionBand } from '#components/front/section-band.tsx';
import { Teaser } from '#components/front/teaser.tsx';
import { frontWords } from '#components/front/words.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { Band, Front } from '#lib/stories/reading/front.ts';

type Props = { front: Front; edition: Edition };

/** A section with this many stories takes the page's whole width; smaller ones stand side by side. */
const wideBand = 6;

/** An edition's front, slot by slot. */
export function FrontPage({ front, edition }: Props) {
  const language = edition.language;
  const words = frontWords(language);
  const isWide = (band: Band) => band.teasers.length >= wideBand;
  const small = front.bands.filter((band) => !isWide(band));
  return (
    <>
      <h1 className="unseen" id="content" tabIndex={-1}>
        {words.frontPage(edition.name)}
      </h1>
      {front.lead ? (
        <div className="top" data-secondary={front.secondary.length} data-latest={front.latest.length}>
          <Teaser teaser={front.lead} slot="lead" level={2} leading language={language} />
          {front.secondary.length > 0 && (
            <div className="secondary">
              {front.secondary.map((teaser) => (
                <Teaser key={teaser.id} teaser={teaser} slot="secondary" level={2} language={language} />
              ))}
            </div>
          )}
          <Latest teasers={front.latest} edition={edition} />
        </div>
      ) : (
        <p className="empty">{words.empty}</p>
      )}
      {front.strip.length > 0 && (
        <div className="strip" data-pictured={front.strip.some(({ picture }) => picture) || undefined}>
          {front.strip.map((teaser) => (
            <Teaser key={teaser.id} teaser={teaser} slot="strip" level={2} language={language} />
          ))}
        </div>
      )}
      <Opinion teasers={front.opinion} edition={edition} />
      {front.bands.filter(isWide).map((band) => (
        <SectionBand key={band.section.slug} band={band} edition={edition} />
      ))}
      <PhotoStrip teasers={front.photos} edition={edition} />
      <div className="band-columns">
        {small.map((band, place) => (
          <SectionBand
            key={band.section.slug}
            band={band}
            edition={edition}
            perRow={{ two: perRow(2, place, small.length), three: perRow(3, place, small.length) }}
          />
        ))}
      </div>
    </>
  );
}

/**
 * How many stand in the row of the one at `place`, `most` of `count` in a row, where no row may stay open: one that is
 * left over takes a whole row of two, or makes the last row of three one of four.
 */
function perRow(most: 2 | 3, place: number, count: number): number {
  const over = count % most;
  if (count <= most) return count;
  if (over === 1 && most === 3) return place >= count - 4 ? 4 : most;
  return over > 0 && place >= count - over ? over : most;
}
