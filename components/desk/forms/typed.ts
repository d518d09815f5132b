import type { FormValues } from '#lib/staff/forms/form-state.ts';
import { typedIn } from '#lib/staff/forms/read-form.ts';

/** What a form would send, in a text that can be compared. Passwords are nobody's words. */
export const typedAsSent = (form: HTMLFormElement): string => typedAsText(typedIn(new FormData(form)));

/** The version that words were typed for is none of them: it is another once they are stored. Nor is the window. */
export const typedAsText = ({ version: _, savedBy: __, ...values }: FormValues): string => JSON.stringify(values);

/** What it would send had nobody touched it. */
export function typedByDefault(form: HTMLFormElement): string {
  const copy = form.cloneNode(true);
  if (!(copy instanceof HTMLFormElement)) return '';
  copy.reset();
  return typedAsSent(copy);
}
