import { quoted, searchWords } from '#components/search/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { isolated } from '#lib/direction.ts';
import type { AnsweredSearch, Asked } from '#lib/search/types.ts';

type Props = { asked: Asked; answer: AnsweredSearch; language: string };

/** What a search came to, in a sentence, and what else could be searched for. */
export function SearchNotes({ asked, answer, language }: Props) {
  const words = searchWords(language);
  const { total, isCapped, suggestion, isInstead, page, pageCount } = answer;
  const typed = quoted(language).words(isolated(language, asked.q));
  const other = suggestion && (
    <a href={addressOf('search', {}, { ...asked, q: suggestion })}>
      {quoted(language).words(isolated(language, suggestion))}
    </a>
  );
  return (
    <div className="search-notes">
      {isInstead ? (
        <p>
          {words.insteadBefore} <strong>{typed}</strong>. {words.insteadAfter} {other}.{' '}
          <a href={addressOf('search', {}, { ...asked, exactly: '1' })}>
            {words.exactly} {typed}
          </a>
        </p>
      ) : (
        <>
          {total === 0 && (
            <p>
              {words.nothing} <strong>{typed}</strong>.
            </p>
          )}
          {other && (
            <p>
              {words.meant} {other}
              {language.startsWith('fr') ? '\u00a0?' : '?'}
            </p>
          )}
        </>
      )}
      {total > 0 && (
        <p className="search-count">
          {isCapped ? words.foundMore(total) : `${words.found(total)}.${total > 1 ? ` ${words.bestFirst}` : ''}`}
          {page > 1 && ` ${words.page(page, pageCount)}.`}
        </p>
      )}
      {total > 0 && page > pageCount && (
        <p>
          {words.nothingOnPage} <a href={addressOf('search', {}, asked)}>{words.firstPage}</a>
        </p>
      )}
      <Wider asked={asked} isNarrow={total < 10} language={language} />
    </div>
  );
}

/** Where a search was limited and found little: the same words without the limit. */
function Wider({ asked, isNarrow, language }: { asked: Asked; isNarrow: boolean; language: string }) {
  const words = searchWords(language);
  const wider = [
    ...(asked.edition ? [{ text: words.allEditions, path: addressOf('search', {}, { ...asked, edition: '' }) }] : []),
    ...(asked.section ? [{ text: words.allSections, path: addressOf('search', {}, { ...asked, section: '' }) }] : []),
    ...(asked.from || asked.to
      ? [{ text: words.allDays, path: addressOf('search', {}, { ...asked, from: '', to: '' }) }]
      : []),
  ];
  if (!isNarrow || wider.length === 0) return null;
  return (
    <ul className="search-wider">
      {wider.map(({ text, path }) => (
        <li key={path}>
          <a href={path}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
