import { notFound } from 'next/navigation';
import { ActionForm } from '#components/desk/forms/action-form.tsx';
import { PasswordAbout } from '#components/webmail/account/password-about.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { findActor, requireActor } from '#lib/staff/sign-in/session.ts';
import { changeOwnMailPasswordAction } from '#lib/webmail/imap/actions.ts';
import { readListView } from '#lib/webmail/list-view.ts';
import { readAccount, readBox } from '../../read-box.ts';
import { BoxFrame } from '../box-frame.tsx';
import { boxPage, boxTitle } from '../box-page.tsx';
import type { BoxPageProps } from '../trouble-page.tsx';

export const generateMetadata = boxTitle(async ({ params }: BoxPageProps) => {
  // the page leads to signing in
  if (!(await findActor())) return {};
  const { box } = await readBox((await params).box);
  return { title: `Password, ${box.name}` };
});

export default boxPage(async function PasswordPage({ params }: BoxPageProps) {
  const { box: slug } = await params;
  await requireActor(addressOf('mailPassword', { box: slug }));
  const [{ boxes, box }, account] = await Promise.all([readBox(slug), readAccount(slug)]);
  if (!account?.isOwn) notFound();
  return (
    <BoxFrame boxes={boxes} box={box} view={readListView({})} folder={null} isWriting>
      <h1 className="mail-list-name">Password of {box.name}</h1>
      <PasswordAbout account={account} address={box.address} />
      <ActionForm
        action={changeOwnMailPasswordAction}
        label="Keep this password"
        tone="primary"
        hidden={{ box: slug }}
        fields={[
          {
            name: 'password',
            label: 'Password at the mail server',
            type: 'password',
            autoComplete: 'off',
            hint: 'An app password, where your mail server has them. It is kept sealed.',
            maxLength: 200,
          },
        ]}
      />
    </BoxFrame>
  );
});
