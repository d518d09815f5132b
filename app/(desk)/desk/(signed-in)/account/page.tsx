import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { ActionForm } from '#components/desk/forms/action-form.tsx';
import { BrowserList } from '#components/desk/staff/browser-list.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { changeOwnPasswordAction, signOutEverywhereAction } from '#lib/staff/account-actions.ts';
import { getOwnAccount } from '#lib/staff/queries.ts';
import { findSession, requireActor } from '#lib/staff/sign-in/session.ts';

export const metadata: Metadata = { title: 'Account' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccountPage({ searchParams }: Props) {
  const actor = await requireActor(addressOf('account'));
  const isChanged = (await searchParams).password === 'changed';
  const at = now();
  const [account, session, [edition]] = await Promise.all([
    getOwnAccount(database(), actor, at),
    findSession(await headers()),
    listEditions(database()),
  ]);
  return (
    <div className="stack">
      <h1>Account</h1>
      <p>
        {account.name}, {account.role}, {account.email}
      </p>
      <h2>Password</h2>
      {isChanged && (
        <p className="notice notice-good" role="status">
          Your password is changed. Every other browser is signed out.
        </p>
      )}
      <ActionForm
        action={changeOwnPasswordAction}
        label="Change password"
        tone="primary"
        fields={[
          {
            name: 'currentPassword',
            label: 'Current password',
            type: 'password',
            autoComplete: 'current-password',
          },
          {
            name: 'password',
            label: 'New password',
            type: 'password',
            autoComplete: 'new-password',
            hint: 'At least 12 characters. Every other browser is signed out.',
            minLength: 12,
            maxLength: 128,
          },
        ]}
      />
      <h2>Where you are signed in</h2>
      <BrowserList
        browsers={account.browsers}
        currentId={session?.sessionId ?? null}
        now={at}
        timeZone={edition?.timeZone ?? 'UTC'}
      />
      <ActionForm action={signOutEverywhereAction} label="Sign out everywhere" tone="danger" />
    </div>
  );
}
