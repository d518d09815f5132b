import type { ReactNode } from 'react';
import { Teaser } from '#components/front/teaser.tsx';
import { SearchForm } from '#components/search/search-form.tsx';
import { SearchNotes } from '#components/search/search-notes.tsx';
import { SearchResult } from '#components/search/search-result.tsx';
import { quoted, searchWords } from '#components/search/words.ts';
import { Pagination } from '#components/ui/pagination.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { isolated } from '#lib/direction.ts';
import type { Edition, Section } from '#lib/editions/types.ts';
import type { AnsweredSearch, Asked, SearchProblem } from '#lib/search/types.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

type Props = {
  /** Whose frame it stands in. */
  edition: Edition;
  editions: readonly Edition[];
  sections: readonly Section[];
  asked: Asked;
  problems: readonly SearchProblem[];
  /** Null where nothing was asked. */
  answer: AnsweredSearch | null;
  /** Shown where nothing was asked or found. */
  newest: readonly StoryTeaser[];
  topics: readonly { slug: string; name: string }[];
};

/** The search: its form and what it found, or where else to begin. */
export function SearchPage({ edition, editions, sections, asked, problems, answer, newest, topics }: Props) {
  const { language } = edition;
  const words = searchWords(language);
  const hasResults = answer !== null && answer.items.length > 0;
  return (
    <>
      <h1 className="section-name" id="content" tabIndex={-1}>
        {asked.q ? (
          <>
            <span className="search-heading">{words.resultsFor}</span>{' '}
            {quoted(language).words(isolated(language, asked.q))}
          </>
        ) : (
          words.searchPaper
        )}
      </h1>
      <SearchForm asked={asked} editions={editions} sections={sections} language={language} />
      {problems.length > 0 && (
        <ul className="search-problems">
          {problems.map((problem) => (
            <li key={problem}>{words.problems[problem]}</li>
          ))}
        </ul>
      )}
      {answer && <SearchNotes asked={asked} answer={answer} language={language} />}
      {hasResults ? (
        <>
          <ol className="search-results">
            {answer.items.map((result) => (
              <li key={result.id}>
                <SearchResult result={result} editions={editions} edition={edition} />
              </li>
            ))}
          </ol>
          <Pagination
            path={addressOf('search', {}, { ...asked, q: answer.isInstead ? (answer.suggestion ?? asked.q) : asked.q })}
            list={answer}
            language={language}
            steps={words}
          />
        </>
      ) : (
        <>
          {asked.q && <Hints edition={edition} />}
          <Elsewhere edition={edition} newest={newest} topics={topics} />
        </>
      )}
    </>
  );
}

function Hints({ edition }: { edition: Edition }): ReactNode {
  const words = searchWords(edition.language);
  return (
    <section className="search-hints" aria-labelledby="search-hints">
      <h2 className="slot-heading" id="search-hints">
        {words.hintsHeading}
      </h2>
      <ul>
        {words.hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
      <p>
        <a href={addressOf('archive', { edition: edition.slug })}>{words.archive}</a>
      </p>
    </section>
  );
}

function Elsewhere({ edition, newest, topics }: Pick<Props, 'edition' | 'newest' | 'topics'>): ReactNode {
  const words = searchWords(edition.language);
  return (
    <>
      {topics.length > 0 && (
        <section className="search-topics" aria-labelledby="search-topics">
          <h2 className="slot-heading" id="search-topics">
            {words.topics}
          </h2>
          <ul>
            {topics.map((topic) => (
              <li key={topic.slug}>
                <a href={addressOf('topic', { edition: edition.slug, topic: topic.slug })}>{topic.name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {newest.length > 0 && (
        <section aria-labelledby="search-newest">
          <h2 className="slot-heading" id="search-newest">
            {words.newest}
          </h2>
          <ol className="search-results">
            {newest.map((teaser) => (
              <li key={teaser.id}>
                <Teaser teaser={teaser} slot="row" level={3} language={edition.language} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
