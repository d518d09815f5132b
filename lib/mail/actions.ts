'use server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { dropMail } from '#lib/mail/outbox/drop-mail.ts';
import { retryMail } from '#lib/mail/outbox/retry-mail.ts';
import { settleMail } from '#lib/mail/outbox/settle-mail.ts';
import { type MailStep, mailSteps } from '#lib/mail/types.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf, textOf } from '#lib/staff/forms/read-form.ts';
import type { Actor } from '#lib/staff/permissions.ts';

/** The buttons of a mail's page at the desk: one action, so that its answer outlives the button that was pressed. */
export async function takeMailStep(_previous: FormState, form: FormData): Promise<FormState> {
  const step = z.enum(mailSteps).safeParse(textOf(form, 'step')).data;
  const seen = { id: textOf(form, 'id'), attempts: textOf(form, 'attempts') };
  const result = await deskAction((actor, now) => take(step, actor, seen, now));
  // also when it was refused: then the page that was looked at is not how it is any more
  revalidatePath(addressOf('mail'), 'layout');
  return stateOf(result, form, step ? doneWords[step] : '');
}

const doneWords: Readonly<Record<MailStep, string>> = {
  delivered: 'It counts as delivered.',
  'send-again': 'It is owed again, and goes out in a moment.',
  'try-now': 'It is tried in a moment.',
  drop: 'It is dropped, and its addresses are forgotten.',
};

async function take(step: MailStep | undefined, actor: Actor, seen: { id: string; attempts: string }, now: Date) {
  switch (step) {
    case 'delivered':
    case 'send-again':
      return settleMail(database(), actor, { ...seen, outcome: step }, now);
    case 'try-now':
      return retryMail(database(), actor, seen, now);
    case 'drop':
      return dropMail(database(), actor, seen, now);
    default:
      throw new InvalidError('a form sent no step', 'Press one of the buttons of this page.');
  }
}
