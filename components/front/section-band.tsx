import { SlotHeading } from '#components/front/slot-heading.tsx';
import { Teaser } from '#components/front/teaser.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { Band } from '#lib/stories/reading/front.ts';

type Props = {
  band: Band;
  edition: Edition;
  /** How many stand in its row, where there is room for two and where there is room for three; none: it has its own. */
  perRow?: { two: number; three: number };
};

/** The width of the first picture, by how many sections share its row on a wide screen. */
const sizesOf: Record<number, string> = {
  2: '(min-width: 100rem) 22rem, (min-width: 80rem) 22vw, (min-width: 40rem) 45vw, 94vw',
  3: '(min-width: 100rem) 30rem, (min-width: 64rem) 29vw, (min-width: 40rem) 45vw, 94vw',
  4: '(min-width: 100rem) 22rem, (min-width: 64rem) 21vw, (min-width: 40rem) 45vw, 94vw',
};

/** A section's place on the front: one story with its picture, the others beside it. */
export function SectionBand({ band, edition, perRow }: Props) {
  const first = band.teasers.find((teaser) => teaser.picture) ?? band.teasers[0];
  if (!first) return null;
  const others = band.teasers.filter((teaser) => teaser !== first);
  const id = `section-${band.section.slug}`;
  return (
    <section className="band" data-of-two={perRow?.two} data-of-three={perRow?.three} aria-labelledby={id}>
      <SlotHeading id={id} href={addressOf('section', { edition: edition.slug, section: band.section.slug })}>
        {sectionName(band.section, edition.language)}
      </SlotHeading>
      <div className="band-stories" data-others={others.length}>
        <Teaser
          teaser={first}
          slot="band-first"
          sizes={perRow && sizesOf[perRow.three]}
          hideSection
          language={edition.language}
        />
        {others.length > 0 && (
          <div className="band-others">
            {others.map((teaser) => (
              <Teaser key={teaser.id} teaser={teaser} slot="band" hideSection language={edition.language} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
