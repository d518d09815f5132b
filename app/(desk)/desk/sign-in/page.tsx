import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '#components/desk/forms/action-form.tsx';
import { env } from '#lib/env.ts';
import { signInAction } from '#lib/staff/sign-in/actions.ts';
import { safeReturnPath } from '#lib/staff/sign-in/return-path.ts';
import { findActor } from '#lib/staff/sign-in/session.ts';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const next = safeReturnPath((await searchParams).next);
  if (await findActor()) redirect(next);
  return (
    <main className="sign-in">
      <p className="desk-name">
        {env().SITE_NAME} <span>Desk</span>
      </p>
      <div className="card stack">
        <h1>Sign in to the desk</h1>
        <ActionForm
          action={signInAction}
          label="Sign in"
          isAlone
          tone="primary"
          hidden={{ next }}
          fields={[
            { name: 'email', label: 'Email', type: 'email', autoComplete: 'username', maxLength: 254 },
            { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password', maxLength: 128 },
          ]}
        />
        <p className="small soft">Forgot it? An administrator can set a new password for you.</p>
        <noscript>
          <p className="small soft">
            Signing in works at {new URL(env().SITE_URL).origin} only; your browser’s address bar should say so.
          </p>
        </noscript>
      </div>
    </main>
  );
}
