'use server';
import { revalidatePath } from 'next/cache';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { banStaff } from '#lib/staff/ban-staff.ts';
import { changeRole } from '#lib/staff/change-role.ts';
import { createStaff } from '#lib/staff/create-staff.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf, textOf } from '#lib/staff/forms/read-form.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { setPassword } from '#lib/staff/set-password.ts';
import { signOutStaff } from '#lib/staff/sign-out-staff.ts';
import { unbanStaff } from '#lib/staff/unban-staff.ts';

/** The forms of `/desk/staff`. Each use case parses its input, so a form's text goes in as it came. */
export async function createStaffAction(_previous: FormState, form: FormData): Promise<FormState> {
  const input = {
    name: textOf(form, 'name'),
    email: textOf(form, 'email'),
    role: textOf(form, 'role'),
    password: textOf(form, 'password'),
  };
  return answer(form, 'They can sign in now.', (actor, now) => createStaff(database(), actor, input, now));
}

export async function changeRoleAction(_previous: FormState, form: FormData): Promise<FormState> {
  const input = { staffId: textOf(form, 'staffId'), role: textOf(form, 'role') };
  return answer(form, 'The role is changed.', (actor, now) => changeRole(database(), actor, input, now));
}

export async function banStaffAction(_previous: FormState, form: FormData): Promise<FormState> {
  const input = { staffId: textOf(form, 'staffId') };
  return answer(form, 'They can no longer sign in.', (actor, now) => banStaff(database(), actor, input, now));
}

export async function unbanStaffAction(_previous: FormState, form: FormData): Promise<FormState> {
  const input = { staffId: textOf(form, 'staffId') };
  return answer(form, 'They can sign in again.', (actor, now) => unbanStaff(database(), actor, input, now));
}

export async function setPasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  const input = { staffId: textOf(form, 'staffId'), password: textOf(form, 'password') };
  return answer(form, 'The password is set.', (actor, now) => setPassword(database(), actor, input, now));
}

export async function signOutStaffAction(_previous: FormState, form: FormData): Promise<FormState> {
  const input = { staffId: textOf(form, 'staffId') };
  return answer(form, 'They are signed out everywhere.', (actor, now) => signOutStaff(database(), actor, input, now));
}

async function answer(
  form: FormData,
  message: string,
  run: (actor: Actor, now: Date) => Promise<unknown>,
): Promise<FormState> {
  const result = await deskAction(run);
  if (result.kind === 'ok') revalidatePath(addressOf('people'));
  return stateOf(result, form, message);
}
