'use server';
import { revalidatePath } from 'next/cache';
import { addressOf } from '#lib/addresses/address-of.ts';
import { endAlert } from '#lib/alerts/end-alert.ts';
import { raiseAlert } from '#lib/alerts/raise-alert.ts';
import { database } from '#lib/db/client.ts';
import { placeTime } from '#lib/editions/desk-times.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { env } from '#lib/env.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { fieldNames, stateOf, textOf } from '#lib/staff/forms/read-form.ts';

/** The forms of `/desk/alerts`. Each use case parses its input, so a form's text goes in as it came. */
export async function raiseAlertAction(_previous: FormState, form: FormData): Promise<FormState> {
  const input = {
    text: textOf(form, 'text'),
    href: ownPath(textOf(form, 'href')),
    editionIds: fieldNames(form).flatMap((name) => Number(/^edition-(\d+)$/.exec(name)?.[1] ?? []) || []),
    language: textOf(form, 'language'),
    minutes: textOf(form, 'minutes'),
  };
  const result = await deskAction(async (actor, now) => {
    const { endsAt } = await raiseAlert(database(), actor, input, now);
    const [place] = await listEditions(database());
    return placeTime(endsAt, now, place ?? { name: 'UTC', timeZone: 'UTC' });
  });
  if (result.kind === 'ok') revalidatePath(addressOf('deskAlerts'));
  const until = result.kind === 'ok' ? result.value : '';
  return stateOf(result, form, `Readers see it now, above every page. It goes ${until}.`);
}

export async function endAlertAction(_previous: FormState, form: FormData): Promise<FormState> {
  const input = { alertId: textOf(form, 'alertId') };
  const result = await deskAction((actor, now) => endAlert(database(), actor, input, now));
  if (result.kind === 'ok') revalidatePath(addressOf('deskAlerts'));
  return stateOf(result, form, 'It is down.');
}

/** A whole address of this paper, as somebody copies it from a browser, is a path of it. */
function ownPath(href: string): string {
  const { SITE_URL } = env();
  const address = href.trim();
  return address.startsWith(`${SITE_URL}/`) ? address.slice(SITE_URL.length) : address;
}
