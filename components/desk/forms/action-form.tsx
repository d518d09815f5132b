'use client';

import { Fragment, type ReactNode } from 'react';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { KeptOffer } from '#components/desk/keeping/kept-offer.tsx';
import type { FormAction, FormValues } from '#lib/staff/forms/form-state.ts';
import { FormAnswer } from './form-answer.tsx';
import { type ChoiceSpec, type FieldSpec, FormField } from './form-field.tsx';

type Props = {
  action: FormAction;
  /** On the button. */
  label: string;
  /** What it is about, where a page has several of its kind. */
  about?: string;
  /** Is it all that its page is for? */
  isAlone?: boolean;
  tone?: 'primary' | 'danger';
  fields?: readonly (FieldSpec | ChoiceSpec)[];
  /** Sent along unseen: of which person the form is, where to go next. */
  hidden?: Readonly<Record<string, string>>;
  /** What follows the fields; it is told what is wrong, and what came back. */
  more?: (errors: FormValues, values: FormValues) => ReactNode;
};

/** A form of the desk: its fields, its button and what became of it. Works without scripts too. */
export function ActionForm({ action, label, about, isAlone = false, tone, fields = [], hidden = {}, more }: Props) {
  const form = useDeskForm(action, { name: nameOf(label, hidden), hasWords: fields.length > 0, isAlone });
  const { values, errors } = form;
  return (
    <form {...form.formProps} className="desk-form" aria-label={about ? `${label}: ${about}` : label}>
      <FormAnswer state={form.state} />
      {form.lost && <KeptOffer kept={form.lost} where="in the form" onPut={form.putBack} onDrop={form.dropLost} />}
      <Fragment key={form.round}>
        {Object.entries(hidden).map(([name, value]) => (
          // what came back stays with the version it was typed for
          <input key={name} type="hidden" name={name} value={values[name] ?? value} />
        ))}
        {fields.map((spec) => (
          <FormField key={spec.name} spec={spec} value={values[spec.name]} error={errors[spec.name]} />
        ))}
        {more?.(errors, values)}
      </Fragment>
      <div>
        <button type="submit" className={tone ? `button button-${tone}` : 'button'} disabled={form.isPending}>
          {label}
        </button>
      </div>
    </form>
  );
}

/** What the form is about; the version it was opened at is no part of that. */
function nameOf(label: string, { version: _version, ...hidden }: Readonly<Record<string, string>>): string {
  return [label, ...Object.values(hidden)].join(' ');
}
