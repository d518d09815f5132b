import type { ReactNode } from 'react';
import type { Paged } from '#lib/paged.ts';

type Props = {
  list: Pick<Paged<unknown>, 'page' | 'hasNext'>;
  pathOf: (page: number) => string;
  /** Other ways on. */
  children?: ReactNode;
};

/** The steps to the pages before and after one of a list, newest first. */
export function Pager({ list: { page, hasNext }, pathOf, children }: Props) {
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 && (
        <a className="button" href={pathOf(page - 1)}>
          Newer
        </a>
      )}
      {hasNext && (
        <a className="button" href={pathOf(page + 1)}>
          Older
        </a>
      )}
      {children}
    </nav>
  );
}
