import { archiveWords } from '#components/archive/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { nameOfMonthAlone } from '#lib/editions/days.ts';
import type { Edition } from '#lib/editions/types.ts';

type Props = {
  edition: Edition;
  /** "2026-11", newest first. */
  months: readonly string[];
};

/** Every month that has stories, by year. */
export function ArchivePage({ edition, months }: Props) {
  const words = archiveWords(edition.language);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return (
    <>
      <h1 className="section-name" id="content" tabIndex={-1}>
        {words.archive}
      </h1>
      {months.length === 0 ? (
        <p className="empty">{words.empty}</p>
      ) : (
        <p className="archive-about">
          {words.about(edition.name)} <a href={addressOf('search', {}, { edition: edition.slug })}>{words.search}</a>
        </p>
      )}
      <div className="archive-years">
        {years.map((year) => (
          <section key={year} className="archive-year" aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`}>{year}</h2>
            <ol className="archive-months">
              {months
                .filter((month) => month.startsWith(year))
                .toReversed()
                .map((month) => (
                  <li key={month}>
                    <a href={addressOf('archiveSpan', { edition: edition.slug, when: month })}>
                      {nameOfMonthAlone(month, edition.language)}
                    </a>
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  );
}
