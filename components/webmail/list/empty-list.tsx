import { emptyFolders } from '#components/webmail/mail-words.ts';
import { type ListView, listPath } from '#lib/webmail/list-view.ts';

/** What stands in an empty list's place. */
export function EmptyList({ box, view: { folder, search, before, owner, state } }: { box: string; view: ListView }) {
  return (
    <p className="notice mail-none" data-none tabIndex={-1}>
      {search
        ? `Nothing was found for “${search}”. Fewer words find more.`
        : before
          ? 'There is nothing older.'
          : owner || state
            ? 'No such conversation is here.'
            : emptyFolders[folder]}{' '}
      {search && folder !== 'junk' && folder !== 'trash' && (
        <>
          Look in <a href={listPath(box, { folder: 'junk', search, before: null })}>junk</a> or{' '}
          <a href={listPath(box, { folder: 'trash', search, before: null })}>trash</a>.
        </>
      )}
    </p>
  );
}
