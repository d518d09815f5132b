'use server';
import { createHash } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import { deskAction } from '#lib/staff/forms/desk-action.ts';
import type { Invalid, Refused } from '#lib/staff/forms/desk-result.ts';
import type { FormState } from '#lib/staff/forms/form-state.ts';
import { stateOf, textOf, typedIn } from '#lib/staff/forms/read-form.ts';
import { changeRules } from '#lib/wires/routing/changing/change-rules.ts';
import { readRuleForm, type SentRule } from '#lib/wires/routing/changing/read-rule-form.ts';
import { readRulePress, rulePressInWords } from '#lib/wires/routing/changing/read-rule-press.ts';
import { restoreRules } from '#lib/wires/routing/changing/restore-rules.ts';
import { ruleErrors } from '#lib/wires/routing/changing/rule-errors.ts';
import { presses, pressField, triedField } from '#lib/wires/routing/changing/rule-fields.ts';
import { getRuleStanding } from '#lib/wires/routing/changing/rule-standing.ts';
import { standingInWords } from '#lib/wires/routing/changing/standing-in-words.ts';
import { tryRule } from '#lib/wires/routing/changing/try-rule.ts';
import type { RuleTrial } from '#lib/wires/routing/types.ts';

/** The form of a rule: tries it, or saves it and leads to the list. */
export async function saveRuleAction(_previous: FormState<RuleTrial>, form: FormData): Promise<FormState<RuleTrial>> {
  const sent = readRuleForm(form);
  const press = textOf(form, pressField);
  const result = await deskAction(async (actor, now) => {
    if (press === presses.try) return tryRule(database(), actor, inputOf(sent), now);
    if (press === presses.saveTried) refuseOtherThan(textOf(form, triedField), sent);
    await changeRules(database(), actor, inputOf(sent), now);
    return null;
  });
  // also when it was refused: then the list that was looked at is not how it is any more
  revalidatePath(addressOf('wireRules'), 'layout');
  if (result.kind !== 'ok') return refusalOf(result, sent, form);
  const { value } = result;
  if (value) return { kind: 'answered', answer: { ...value, mark: markOf(sent) }, values: typedIn(form) };
  redirect(`${addressOf('wireRules')}#rule-${sent.to + 1}`);
}

const inputOf = ({ ruleSetId, ...put }: SentRule) => ({ ruleSetId, change: { kind: 'put' as const, ...put } });

/** A short name for exactly this. */
const markOf = (sent: SentRule): string => createHash('sha256').update(JSON.stringify(sent)).digest('base64url');

function refuseOtherThan(mark: string, sent: SentRule): void {
  if (mark === markOf(sent)) return;
  throw new InvalidError(
    'a rule was saved as tried that was not tried',
    'The rule was changed after it was tried. Try it again, or save it as it is now.',
  );
}

async function refusalOf(result: Invalid | Refused, sent: SentRule, form: FormData): Promise<FormState<never>> {
  const values = typedIn(form);
  if (result.kind === 'invalid') {
    const { list, ...fieldErrors } = ruleErrors(result.fieldErrors, sent);
    return list ? { kind: 'refused', message: list, values } : { kind: 'invalid', fieldErrors, values };
  }
  if (result.code !== 'conflict') return { kind: 'refused', message: result.message, values };
  const opened = { ruleSetId: sent.ruleSetId, from: sent.from };
  const standing = await deskAction((actor) => getRuleStanding(database(), actor, opened));
  if (standing.kind !== 'ok') return { kind: 'refused', message: result.message, values };
  const { ruleSetId, from } = standing.value;
  // saved again it goes into the version that is in force now
  const seen = { ruleSetId: textFor(ruleSetId), from: textFor(from) };
  return { kind: 'refused', message: standingInWords(standing.value), values: { ...values, ...seen } };
}

const textFor = (number: number | null) => (number === null ? '' : String(number));

/** The buttons of the list of rules. */
export async function changeRulesAction(_previous: FormState, form: FormData): Promise<FormState> {
  const press = readRulePress(form);
  const result = await deskAction((actor, now) => changeRules(database(), actor, press, now));
  revalidatePath(addressOf('wireRules'), 'layout');
  return stateOf(result, form, rulePressInWords(press));
}

/** Goes back to an earlier version of the rules, and leads to the list. */
export async function restoreRulesAction(_previous: FormState, form: FormData): Promise<FormState> {
  const ruleSetId = Number(textOf(form, 'ruleSetId'));
  const restoredId = Number(textOf(form, 'restoredId'));
  const result = await deskAction((actor, now) => restoreRules(database(), actor, { ruleSetId, restoredId }, now));
  revalidatePath(addressOf('wireRules'), 'layout');
  if (result.kind === 'ok') redirect(addressOf('wireRules'));
  return stateOf(result, form, '');
}
