'use server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { changeOwnPassword, WrongPasswordError } from '#lib/staff/change-own-password.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf, textOf } from '#lib/staff/forms/read-form.ts';
import { personOf } from '#lib/staff/permissions.ts';
import { getOwnAccount } from '#lib/staff/queries.ts';
import { networkOf } from '#lib/staff/sign-in/auth.ts';
import { rememberNetwork } from '#lib/staff/sign-in/known-networks.ts';
import { signInPath } from '#lib/staff/sign-in/session.ts';
import { signIn } from '#lib/staff/sign-in/sign-in.ts';
import { signOutEverywhere } from '#lib/staff/sign-out-everywhere.ts';

/** Changes one's own password; this browser is signed in again at once, every other is signed out. */
export async function changeOwnPasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  const input = { currentPassword: textOf(form, 'currentPassword'), password: textOf(form, 'password') };
  let isWrong = false;
  const requestHeaders = await headers();
  const result = await deskAction(async (actor, now) => {
    const { email } = await getOwnAccount(database(), actor, now);
    await changeOwnPassword(database(), actor, input, now).catch((error: unknown) => {
      isWrong = error instanceof WrongPasswordError;
      throw error;
    });
    // all browsers are unknown now; whoever tries passwords elsewhere must not keep this one out
    await rememberNetwork(database(), personOf(actor), networkOf(requestHeaders), now);
    return email;
  });
  if (isWrong) return { kind: 'invalid', values: {}, fieldErrors: { currentPassword: 'not your current password' } };
  if (result.kind !== 'ok') return stateOf(result, form, '');
  const outcome = await signIn(requestHeaders, { email: result.value, password: input.password });
  // a page composed in this same answer would still read the old cookie
  redirect(
    outcome.kind === 'signed-in' ? addressOf('account', {}, { password: 'changed' }) : signInPath(addressOf('account')),
  );
}

/** Signs out everywhere, here too. */
export async function signOutEverywhereAction(_previous: FormState, form: FormData): Promise<FormState> {
  const result = await deskAction((actor, now) => signOutEverywhere(database(), actor, now));
  if (result.kind === 'ok') redirect(addressOf('signIn'));
  return stateOf(result, form, '');
}
