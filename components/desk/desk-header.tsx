import { DeskNav } from '#components/desk/desk-nav.tsx';
import { SignOutButton } from '#components/desk/sign-out-button.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
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
  /** How many stories of the wires nobody has seen. */
  unseen: number;
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
  unseen,
  signOut,
}: Props) {
  const places = [
    { path: addressOf('desk'), name: 'Stories' },
    { path: addressOf('newStory'), name: 'New story' },
    { path: addressOf('wires'), name: 'Wires', unseen },
    { path: addressOf('deskSources'), name: 'Sources' },
    ...(seesAlerts ? [{ path: addressOf('deskAlerts'), name: 'Breaking news' }] : []),
    ...(seesPages ? [{ path: addressOf('deskPages'), name: 'Pages' }] : []),
    ...(seesTopics ? [{ path: addressOf('deskTopics'), name: 'Topics' }] : []),
    ...(seesAuthors ? [{ path: addressOf('deskAuthors'), name: 'Authors' }] : []),
    { path: addressOf('webmail'), name: 'WebMail' },
    ...(seesMail ? [{ path: addressOf('mail'), name: 'Mail' }] : []),
    ...(seesStaff ? [{ path: addressOf('people'), name: 'Staff' }] : []),
    { path: addressOf('account'), name: 'Account' },
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
