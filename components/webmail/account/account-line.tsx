import { addressOf } from '#lib/addresses/address-of.ts';
import type { AccountState } from '#lib/webmail/imap/types.ts';

/** Under the folders of a box that lies at the mail server: that it does, and whose it is. */
export function AccountLine({ box, account: { isOwn } }: { box: string; account: AccountState }) {
  return (
    <p className="mail-account soft small">
      {isOwn ? (
        <>
          Your own, at the mail server. <a href={addressOf('mailPassword', { box })}>Password</a>
        </>
      ) : (
        'Shared, at the mail server'
      )}
    </p>
  );
}
