import type { AccountState } from '#lib/webmail/imap/types.ts';

type Props = {
  account: AccountState;
  /** Of the box. */
  address: string;
};

/** What the password of a box of one's own is for, and whether the one that is kept still serves. */
export function PasswordAbout({ account: { username, isRefused }, address }: Props) {
  return (
    <>
      {isRefused && (
        <p className="notice notice-warn">
          <strong>The mail server refuses the password that is kept.</strong> It is not tried again, so that your
          account is not locked.
        </p>
      )}
      <p>
        Your box {address} lies at the newsroom’s mail server, where it is called <strong>{username}</strong>. What you
        enter here is tried there once before it is kept. It does not change the password itself.
      </p>
    </>
  );
}
