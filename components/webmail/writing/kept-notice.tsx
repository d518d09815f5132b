import { ApartNotice } from '#components/webmail/writing/apart-notice.tsx';
import type { ListView } from '#lib/webmail/list-view.ts';

type Props = {
  /** As the address says it. */
  kept: string;
  box: string;
  view: ListView;
};

/** How one came to a draft: what was done with it just before. */
export function KeptNotice({ kept, box, view }: Props) {
  const [kind, other = ''] = kept.split('.', 2);
  if ((kind === 'aside' || kind === 'gone') && /^[\w-]{1,100}$/.test(other))
    return <ApartNotice apart={{ kind, other }} box={box} view={view} />;
  if (kind === 'undone') {
    return (
      <p className="notice notice-good" role="status">
        It was called back, and nobody got it. Here it is as you left it.
      </p>
    );
  }
  if (kind !== 'saved') return null;
  return (
    <p className="notice notice-good" role="status">
      The draft is saved.
    </p>
  );
}
