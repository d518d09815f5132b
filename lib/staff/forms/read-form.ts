import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { FormState, FormValues } from '#lib/staff/forms/form-state.ts';

/** A field of a form as text; a file, or a field that was not sent, is empty. */
export function textOf(form: FormData, name: string): string {
  const value = formOf(form).get(name);
  return typeof value === 'string' ? value : '';
}

/** What browsers, and React, call the empty file of a field in which none was chosen. */
const unchosen: readonly string[] = ['', 'undefined'];

/** The files of a field that were chosen. */
export function filesOf(form: FormData, name: string): File[] {
  const isFile = (value: FormDataEntryValue) => value instanceof File;
  const files = formOf(form).getAll(name).filter(isFile);
  return files.filter((file) => file.size > 0 || !unchosen.includes(file.name));
}

/** The names of the fields that were sent. */
export function fieldNames(form: FormData): string[] {
  return [...formOf(form).keys()];
}

/** A server action can be called with anything, whatever its types say: what is no form has no fields. */
function formOf(sent: unknown): FormData {
  return sent instanceof FormData ? sent : new FormData();
}

/** What was typed into a form, to be shown again. Passwords and Next's own fields are left out. */
export function typedIn(form: FormData): FormValues {
  const names = fieldNames(form).filter((name) => !name.startsWith('$') && !/password/i.test(name));
  return Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
}

/** What the form shows of a result. `message` is for success. */
export function stateOf(result: DeskResult<unknown>, form: FormData, message: string): FormState {
  switch (result.kind) {
    case 'ok':
      return { kind: 'done', message };
    case 'invalid':
      return { kind: 'invalid', values: typedIn(form), fieldErrors: result.fieldErrors };
    case 'refused':
      return { kind: 'refused', message: result.message, values: typedIn(form) };
    default:
      return result satisfies never;
  }
}

/** Nothing was done, and the page that is open is better than what could be drawn now. */
export const isAway = (result: DeskResult<unknown>): boolean => result.kind === 'refused' && result.code === 'away';

/** Nothing was done, since nobody is signed in any more. */
export const isSignedOut = (result: DeskResult<unknown>): boolean =>
  result.kind === 'refused' && result.code === 'signed-out';
