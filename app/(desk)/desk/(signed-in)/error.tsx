'use client';

import { addressOf } from '#lib/addresses/address-of.ts';

/** A fault of ours: the page says so, and that nothing was half done. */
export default function DeskError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <div className="stack" role="alert">
      <h1>Something went wrong on our side</h1>
      <p>Nothing was half done. Words you typed in the editor are kept in this browser and offered when you return.</p>
      {error.digest && <p className="soft small">For the operator’s log: {error.digest}</p>}
      <div className="row">
        <button type="button" className="button button-primary" onClick={retry}>
          Try again
        </button>
        <a className="button" href={addressOf('desk')}>
          To the stories
        </a>
      </div>
    </div>
  );
}
