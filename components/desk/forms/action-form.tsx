'use client';

import { type ReactNode, useActionState } from 'react';
import type { FormAction, FormState, FormValues } from '#lib/staff/form-state.ts';
import { FormAnswer } from './form-answer.tsx';
import { type ChoiceSpec, type FieldSpec, FormField } from './form-field.tsx';

type Props = {
  action: FormAction;
  /** On the button. */
  label: string;
  tone?: 'primary' | 'danger';
  fields?: readonly (FieldSpec | ChoiceSpec)[];
  /** Sent along unseen: of which person the form is, where to go next. */
  hidden?: Readonly<Record<string, string>>;
  /** What follows the fields; it is told what is wrong. */
  more?: (errors: FormValues) => ReactNode;
};

const idle: FormState = { kind: 'idle' };

/** A form of the desk: its fields, its button and what became of it. Works without scripts too. */
export function ActionForm({ action, label, tone, fields = [], hidden = {}, more }: Props) {
  const [state, send, isPending] = useActionState(action, idle);
  const values = 'values' in state ? state.values : {};
  const errors = state.kind === 'invalid' ? state.fieldErrors : {};
  return (
    <form action={send} className="desk-form">
      <FormAnswer state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        // what came back stays with the version it was typed for
        <input key={name} type="hidden" name={name} value={values[name] ?? value} />
      ))}
      {fields.map((spec) => (
        <FormField key={spec.name} spec={spec} value={values[spec.name]} error={errors[spec.name]} />
      ))}
      {more?.(errors)}
      <div>
        <button type="submit" className={tone ? `button button-${tone}` : 'button'} disabled={isPending}>
          {label}
        </button>
      </div>
    </form>
  );
}
