import { River } from '#components/front/river.tsx';
import { Teaser } from '#components/front/teaser.tsx';
import { frontWords } from '#components/front/words.ts';
import { Between } from '#components/ui/between.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition, Section } from '#lib/editions/types.ts';
import type { CountedPage } from '#lib/paged.ts';
import { composeSection } from '#lib/stories/reading/section-front.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

type Props = {
  edition: Edition;
  section: Section;
  list: CountedPage<StoryTeaser>;
};

/** Its top has two columns where an edition's has three. */
const topSizes = {
  lead: '(min-width: 100rem) 60rem, (min-width: 48rem) 58vw, 94vw',
  secondary: '(min-width: 100rem) 33rem, (min-width: 48rem) 32vw, 94vw',
};

/** A section's front: its first page begins with what leads the section; below, everything in order of time. */
export function SectionPage({ edition, section, list }: Props) {
  const { page, items: teasers } = list;
  const { lead, seconds, rest } =
    page === 1 ? composeSection(teasers) : { lead: undefined, seconds: [], rest: teasers };
  const common = { hideSection: true, language: edition.language, level: 2 } as const;
  return (
    <>
      <h1 className="section-name" id="content" tabIndex={-1}>
        {sectionName(section, edition.language)}
        {page > 1 && (
          <>
            <Between />
            <span className="section-page">{frontWords(edition.language).page(page)}</span>
          </>
        )}
      </h1>
      {lead && (
        <div className="section-top" data-secondary={seconds.length}>
          <Teaser teaser={lead} slot="lead" leading sizes={topSizes.lead} {...common} />
          {seconds.length > 0 && (
            <div className="secondary">
              {seconds.map((teaser) => (
                <Teaser key={teaser.id} teaser={teaser} slot="secondary" sizes={topSizes.secondary} {...common} />
              ))}
            </div>
          )}
        </div>
      )}
      {rest.length > 0 && <River edition={edition} teasers={rest} level={2} dated="day" hideSection />}
      <Pagination
        path={addressOf('section', { edition: edition.slug, section: section.slug })}
        list={list}
        language={edition.language}
      />
    </>
  );
}
