'use client';

import { addressOf } from '#lib/addresses/address-of.ts';

/** A fault of ours: the page says so. */
export default function WebmailError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <div className="stack" role="alert">
      <h1>Something went wrong on our side</h1>
      <p>Nothing was half done, and no mail is lost.</p>
      {error.digest && <p className="soft small">For the operator’s log: {error.digest}</p>}
      <div className="row">
        <button type="button" className="button button-primary" onClick={retry}>
          Try again
        </button>
        <a className="button" href={addressOf('webmail')}>
          To your boxes
        </a>
      </div>
    </div>
  );
}
