'use client';
import { Fragment } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { FormField } from '#components/desk/forms/form-field.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { KeptOffer } from '#components/desk/keeping/kept-offer.tsx';
import { type FieldProps, Tick } from '#components/desk/wires/feeds/choice-field.tsx';
import { ActionFields } from '#components/desk/wires/rules/action-fields.tsx';
import { ConditionFields } from '#components/desk/wires/rules/condition-fields.tsx';
import { SelectField } from '#components/desk/wires/rules/rule-parts.tsx';
import type { RuleNames } from '#components/desk/wires/rules/rule-words.ts';
import { Trial } from '#components/desk/wires/rules/trial.tsx';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import { presses, pressField, ruleValues, triedField } from '#lib/wires/routing/changing/rule-fields.ts';
import type { RuleTrial } from '#lib/wires/routing/types.ts';
import type { RoutingRule } from '#lib/wires/types.ts';

type Props = {
  action: FormAction<RuleTrial>;
  /** The version that it was opened at, and the rule's place there; null: it is new. */
  seen: { ruleSetId: number | null; from: number | null };
  start: RoutingRule;
  /** The place that it begins with, and what it may stand after. */
  to: number;
  others: readonly string[];
  names: RuleNames;
};

/** A rule: what it asks, what it does, and a trial of both before it is saved. Works without scripts too. */
export function RuleForm({ action, seen, start, to, others, names }: Props) {
  const form = useDeskForm(action, { name: 'rule', isAlone: true });
  const { state, values, errors } = form;
  const field: FieldProps = { values, errors, wasSent: 'wordsIn' in values };
  const begin = ruleValues(start);
  const fields = { ...field, start: begin, names };
  const places = [...others, ''].map((_name, place) => [String(place), placeWords(place, others)] as const);
  const isWrong = state.kind === 'invalid';
  return (
    <div className="rule-room" data-tried={state.kind === 'answered' || undefined}>
      {state.kind === 'answered' && <Trial trial={state.answer} form={form.formProps.id} names={names} />}
      <form {...form.formProps} className="desk-form wire-form" aria-label="Rule">
        <FormAnswer state={state} />
        {isWrong && (
          <p className="notice notice-danger" role="alert">
            {errors.rule
              ? `Nothing was saved yet: ${errors.rule}.`
              : 'Nothing was saved yet: look at the fields that are marked.'}
          </p>
        )}
        {form.lost && <KeptOffer kept={form.lost} where="in the form" onPut={form.putBack} onDrop={form.dropLost} />}
        <Fragment key={form.round}>
          <input type="hidden" name="ruleSetId" value={values.ruleSetId ?? seen.ruleSetId ?? ''} />
          <input type="hidden" name="from" value={values.from ?? seen.from ?? ''} />
          {state.kind === 'answered' && <input type="hidden" name={triedField} value={state.answer.mark} />}
          <FormField
            spec={{ name: 'name', label: 'Name of the rule', type: 'text', maxLength: 80, value: start.name }}
            value={values.name}
            error={errors.name}
          />
          <ConditionFields {...fields} />
          <ActionFields {...fields} />
          <fieldset className="wire-part">
            <legend>In the list</legend>
            <SelectField {...field} name="to" label="Place" start={String(to)} options={places} />
            <Tick {...field} name="isOn" start={start.isOn}>
              It is on
            </Tick>
          </fieldset>
        </Fragment>
        <div className="row">
          <button type="submit" className="button" name={pressField} value={presses.try} disabled={form.isPending}>
            Try this rule
          </button>
          <button
            type="submit"
            className="button button-primary"
            name={pressField}
            value={presses.save}
            disabled={form.isPending}
          >
            Save the rule
          </button>
          {form.isPending && (
            <span className="soft" role="status">
              One moment …
            </span>
          )}
        </div>
      </form>
    </div>
  );
}

/** "1, first", "3, after “Sports go to Sports”" */
function placeWords(place: number, others: readonly string[]): string {
  const before = others[place - 1];
  return before === undefined ? `${place + 1}, first` : `${place + 1}, after “${before}”`;
}
