import { Latest } from '#components/front/latest.tsx';
import { Opinion } from '#components/front/opinion.tsx';
import { PhotoStrip } from '#components/front/photo-strip.tsx';
import { SectionBand } from '#components/front/section-band.tsx';
import { Teaser } from '#components/front/teaser.tsx';
import { frontWords } from '#components/front/words.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { Band, Front } from '#lib/stories/front.ts';

type Props = { front: Front; edition: Edition };

/** A section with this many stories takes the page's whole width; smaller ones stand side by side. */
const wideBand = 6;

/** An edition's front, slot by slot. */
export function FrontPage({ front, edition }: Props) {
  const language = edition.language;
  const words = frontWords(language);
  const isWide = (band: Band) => band.teasers.length >= wideBand;
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
        <div className="strip">
          {front.strip.map((teaser) => (
            <Teaser key={teaser.id} teaser={teaser} slot="strip" level={2} language={language} />
          ))}
        </div>
      )}
      <Opinion teasers={front.opinion} edition={edition} />
      <Bands bands={front.bands.filter(isWide)} edition={edition} />
      <PhotoStrip teasers={front.photos} edition={edition} />
      <div className="band-columns">
        <Bands bands={front.bands.filter((band) => !isWide(band))} edition={edition} />
      </div>
    </>
  );
}

function Bands({ bands, edition }: { bands: readonly Band[]; edition: Edition }) {
  return bands.map((band) => <SectionBand key={band.section.slug} band={band} edition={edition} />);
}
