import { typedIn } from '#lib/staff/forms/read-form.ts';

/** What a form would send, in a text that can be compared. Passwords are nobody's words. */
export function typedAsSent(form: HTMLFormElement): string {
  return JSON.stringify(typedIn(new FormData(form)));
}

/** What it would send had nobody touched it. */
export function typedByDefault(form: HTMLFormElement): string {
  const copy = form.cloneNode(true);
  if (!(copy instanceof HTMLFormElement)) return '';
  copy.reset();
  return typedAsSent(copy);
}
