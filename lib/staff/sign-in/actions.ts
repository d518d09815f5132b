'use server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { addressOf } from '#lib/addresses/address-of.ts';
import { beginAction } from '#lib/page-notes.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { textOf, typedIn } from '#lib/staff/forms/read-form.ts';
import { isOwnOrigin } from '#lib/staff/sign-in/own-origin.ts';
import { safeReturnPath } from '#lib/staff/sign-in/return-path.ts';
import { signIn } from '#lib/staff/sign-in/sign-in.ts';
import { signOut } from '#lib/staff/sign-in/sign-out.ts';

const wrong = 'The address or the password is wrong.';

/** Signs in with `email` and `password` and goes to `next`. */
export async function signInAction(_previous: FormState, form: FormData): Promise<FormState> {
  const input = { email: textOf(form, 'email').slice(0, 320), password: textOf(form, 'password') };
  beginAction();
  const requestHeaders = await headers();
  if (!isOwnOrigin(requestHeaders)) return refused(form, 'Sign in from this page, please.');
  const outcome = await signIn(requestHeaders, input);
  if (outcome.kind === 'signed-in') redirect(safeReturnPath(textOf(form, 'next')));
  return refused(form, outcome.kind === 'wrong' ? wrong : outcome.message);
}

/** Signs out in this browser. */
export async function signOutAction(_previous: FormState, form: FormData): Promise<FormState> {
  beginAction();
  const requestHeaders = await headers();
  if (!isOwnOrigin(requestHeaders)) return refused(form, 'Sign out from this page, please.');
  const failure = await signOut(requestHeaders);
  if (failure) return refused(form, `You are still signed in. ${failure.message}`);
  redirect(addressOf('signIn'));
}

const refused = (form: FormData, message: string): FormState => ({ kind: 'refused', message, values: typedIn(form) });
