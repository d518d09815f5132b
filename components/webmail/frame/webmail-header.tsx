import { SignOutButton } from '#components/desk/sign-out-button.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Props = { siteName: string; personName: string; signOut: FormAction };

/** The head of every page of WebMail. */
export function WebmailHeader({ siteName, personName, signOut }: Props) {
  return (
    <header className="desk-header">
      <a className="desk-name" href="/" target="_blank" rel="noreferrer">
        {siteName} <span>WebMail</span>
      </a>
      <nav className="desk-nav" aria-label="The newsroom">
        <a href={addressOf('webmail')}>Boxes</a>
        <a href={addressOf('desk')}>Desk</a>
      </nav>
      <div className="desk-person">
        <span>{personName}</span>
        <SignOutButton signOut={signOut} />
      </div>
    </header>
  );
}
