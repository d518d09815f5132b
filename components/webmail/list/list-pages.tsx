import { type ListView, listPath } from '#lib/webmail/list-view.ts';

type Props = {
  box: string;
  view: ListView;
  /** Where the next, older page begins; null: this is the last one. */
  before: string | null;
};

export function ListPages({ box, view, before }: Props) {
  if (view.before === null && before === null) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {view.before !== null && (
        <a className="button" href={listPath(box, { ...view, before: null })}>
          Newest
        </a>
      )}
      {before !== null && (
        <a className="button" href={listPath(box, { ...view, before })}>
          Older
        </a>
      )}
    </nav>
  );
}
