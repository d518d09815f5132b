import { ArchiveSteps } from '#components/archive/archive-steps.tsx';
import { archiveWords } from '#components/archive/words.ts';
import { Credits } from '#components/front/teaser.tsx';
import { Between } from '#components/ui/between.tsx';
import { foreign } from '#components/ui/foreign.ts';
import { Pagination } from '#components/ui/pagination.tsx';
import { Timestamp } from '#components/ui/timestamp.tsx';
import { Unbroken } from '#components/ui/unbroken.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { nameOfDay, nameOfMonth } from '#lib/editions/days.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition, Section } from '#lib/editions/types.ts';
import type { CountedPage } from '#lib/paged.ts';
import { maxCounted } from '#lib/stories/reading/max-counted.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

type Props = {
  edition: Edition;
  /** In the order of the navigation. */
  sections: readonly Section[];
  day: string;
  list: CountedPage<StoryTeaser>;
  /** Days that have stories. */
  before: string | null;
  after: string | null;
};

/** A day's stories, by section. */
export function ArchiveDay({ edition, sections, day, list, before, after }: Props) {
  const { language } = edition;
  const words = archiveWords(language);
  const month = day.slice(0, 7);
  const named = (at: string | null) => (at ? { at, name: nameOfDay(at, language) } : null);
  return (
    <>
      <p className="kicker archive-kicker">
        <a href={addressOf('archive', { edition: edition.slug })}>{words.archive}</a>
        <Between sign="/" />
        <span className="kicker-part">
          <a href={addressOf('archiveSpan', { edition: edition.slug, when: month })}>{nameOfMonth(month, language)}</a>
        </span>
      </p>
      <h1 className="section-name archive-name" id="content" tabIndex={-1}>
        {nameOfDay(day, language)}
      </h1>
      <p className="archive-about">{words.stories(list.total, list.total >= maxCounted)}</p>
      <div className="archive-sections">
        {bySection(list.items, sections).map(({ section, stories }) => (
          <section key={section.slug} className="archive-section" aria-labelledby={`section-${section.slug}`}>
            <h2 className="slot-heading" id={`section-${section.slug}`}>
              <a href={addressOf('section', { edition: edition.slug, section: section.slug })}>
                {sectionName(section, language)}
              </a>
            </h2>
            <ul className="archive-stories">
              {stories.map((teaser) => (
                <li key={teaser.id} className="archive-story" {...foreign(teaser.language, language)}>
                  <p className="river-time" {...foreign(language, teaser.language)}>
                    <Timestamp at={teaser.publicAt} edition={edition} form="clock" />
                  </p>
                  <h3>
                    <a className="archive-headline" href={teaser.path}>
                      <Unbroken>{teaser.headline}</Unbroken>
                    </a>
                  </h3>
                  <Credits teaser={teaser} language={language} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Pagination
        path={addressOf('archiveSpan', { edition: edition.slug, when: day })}
        list={list}
        language={language}
      />
      <ArchiveSteps edition={edition} label={words.beside} before={named(before)} after={named(after)} />
    </>
  );
}

/** In the order of the navigation; a section it does not list comes last. */
function bySection(teasers: readonly StoryTeaser[], order: readonly Section[]) {
  const sections = new Map(
    [...order, ...teasers.map(({ section }) => section)].map((section) => [section.id, section]),
  );
  return [...sections.values()]
    .map((section) => ({ section, stories: teasers.filter((teaser) => teaser.section.id === section.id) }))
    .filter(({ stories }) => stories.length > 0);
}
