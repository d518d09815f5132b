import { uiWords } from '#components/ui/words.ts';
import type { CountedPage } from '#lib/paged.ts';

type Props = {
  /** Where page 1 is. */
  path: string;
  list: Pick<CountedPage<unknown>, 'page' | 'pageCount' | 'hasNext'>;
  /** The language of the page around it. */
  language: string;
  /** What leads to the page before and the next one. Default: newer and older stories. */
  steps?: { before: string; after: string };
};

/** Page 1 has no number in its address, so that it has one. */
export function pagePath(path: string, page: number): string {
  return page <= 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${page}`;
}

export function Pagination({ path, list, language, steps }: Props) {
  const { page, pageCount, hasNext } = list;
  if (pageCount <= 1) return null;
  const words = uiWords(language);
  return (
    <nav className="pagination" aria-label={words.pages}>
      <ul>
        {page > 1 && (
          <li className="pagination-step">
            <a rel="prev" href={pagePath(path, page - 1)}>
              {steps?.before ?? words.newer}
            </a>
          </li>
        )}
        {numbersShown(page, pageCount).map((number) => (
          <li key={number}>
            <a href={pagePath(path, number)} aria-current={number === page ? 'page' : undefined}>
              <span className="unseen">{words.page} </span>
              {number}
            </a>
          </li>
        ))}
        {hasNext && (
          <li className="pagination-step">
            <a rel="next" href={pagePath(path, page + 1)}>
              {steps?.after ?? words.older}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The first, the last and two on either side: never more than seven. */
export function numbersShown(page: number, pageCount: number): number[] {
  const numbers = [1, page - 2, page - 1, page, page + 1, page + 2, pageCount];
  return [...new Set(numbers.filter((number) => number >= 1 && number <= pageCount))].sort((a, b) => a - b);
}
