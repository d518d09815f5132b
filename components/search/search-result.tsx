import { Picture } from '#components/media/picture.tsx';
import { MarkedText } from '#components/search/marked-text.tsx';
import { Between } from '#components/ui/between.tsx';
import { foreign } from '#components/ui/foreign.ts';
import { Timestamp } from '#components/ui/timestamp.tsx';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { SearchResult as Result } from '#lib/search/types.ts';

type Props = {
  result: Result;
  /** Every edition there is. */
  editions: readonly Edition[];
  /** Whose page it stands on: its language and its dates. */
  edition: Edition;
};

/** A story that was found, as on a front, with what was found marked. */
export function SearchResult({ result, editions, edition }: Props) {
  const { language } = edition;
  const pageLanguage = foreign(language, result.language);
  const standsIn = editions.filter(({ id }) => result.editionIds.includes(id)).map(({ name }) => name);
  return (
    <article
      className="teaser teaser-found"
      data-pictured={result.picture !== null || undefined}
      aria-labelledby={`headline-${result.id}`}
      {...foreign(result.language, language)}
    >
      {result.picture && (
        <div className="teaser-picture">
          <Picture picture={result.picture} sizes="(min-width: 48rem) 11rem, 6.5rem" upToPx={500} />
        </div>
      )}
      <div className="teaser-words">
        <p className="kicker" {...pageLanguage}>
          {sectionName(result.section, language)}
          {result.kicker && (
            <>
              <Between sign="/" />
              <span className="kicker-part" {...foreign(result.language, language)}>
                {result.kicker}
              </span>
            </>
          )}
        </p>
        <h2 id={`headline-${result.id}`} className="teaser-headline">
          <a href={result.path}>
            <MarkedText>{result.markedHeadline}</MarkedText>
          </a>
        </h2>
        {result.snippet.length > 0 && (
          <p className="teaser-deck">
            <MarkedText>{result.snippet}</MarkedText>
          </p>
        )}
        <p className="teaser-byline" {...pageLanguage}>
          <Timestamp at={result.publicAt} edition={edition} form="date" />
          {standsIn.length > 0 && (
            <>
              <Between />
              {standsIn.join(', ')}
            </>
          )}
        </p>
      </div>
    </article>
  );
}
