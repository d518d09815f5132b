import { DeskNav } from '#components/desk/desk-nav.tsx';
import { SignOutButton } from '#components/desk/sign-out-button.tsx';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Props = {
  siteName: string;
  personName: string;
  seesPages: boolean;
  seesAlerts: boolean;
  seesTopics: boolean;
  seesAuthors: boolean;
  seesMail: boolean;
  seesStaff: boolean;
  signOut: FormAction;
};

/** The head of every page of the desk: where one can go, and who one is. */
export function DeskHeader({
  siteName,
  personName,
  seesPages,
  seesAlerts,
  seesTopics,
  seesAuthors,
  seesMail,
  seesStaff,
  signOut,
}: Props) {
  const places = [
    { path: '/desk', name: 'Stories' },
    { path: '/desk/stories/new', name: 'New story' },
    ...(seesAlerts ? [{ path: '/desk/alerts', name: 'Breaking news' }] : []),
    ...(seesPages ? [{ path: '/desk/pages', name: 'Pages' }] : []),
    ...(seesTopics ? [{ path: '/desk/topics', name: 'Topics' }] : []),
    ...(seesAuthors ? [{ path: '/desk/authors', name: 'Authors' }] : []),
    ...(seesMail ? [{ path: '/desk/mail', name: 'Mail' }] : []),
    ...(seesStaff ? [{ path: '/desk/staff', name: 'Staff' }] : []),
    { path: '/desk/account', name: 'Account' },
  ];
  return (
    <header className="desk-header">
      <a className="desk-name" href="/" target="_blank" rel="noreferrer">
        {siteName} <span>Desk</span>
      </a>
      <DeskNav places={places} />
      <div className="desk-person">
        <span>{personName}</span>
        <SignOutButton signOut={signOut} />
      </div>
    </header>
  );
}
