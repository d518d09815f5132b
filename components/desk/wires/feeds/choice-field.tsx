import { type ReactNode, useId } from 'react';
import type { FormValues } from '#lib/staff/forms/form-state.ts';

/** What a field of the form is told of what came back. */
export type FieldProps = {
  values: FormValues;
  errors: FormValues;
  /** What came back stands for what there was before, boxes that are not ticked included. */
  wasSent: boolean;
};

type ChoiceProps = FieldProps & {
  name: string;
  label: string;
  start: string;
  options: readonly (readonly [value: string, words: string])[];
};

/** One of a few, all in sight. */
export function ChoiceField({ values, errors, name, label, start, options }: ChoiceProps) {
  const id = useId();
  const chosen = values[name] ?? start;
  const error = errors[name];
  return (
    <fieldset key={chosen} className="field" aria-describedby={error ? id : undefined}>
      <legend>{label}</legend>
      {options.map(([value, words]) => (
        <label key={value} className="choice">
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
          {words}
        </label>
      ))}
      {error && (
        <p id={id} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

type TickProps = FieldProps & { name: string; start: boolean; children: ReactNode };

export function Tick({ values, wasSent, name, start, children }: TickProps) {
  return (
    <label className="choice">
      <input type="checkbox" name={name} defaultChecked={wasSent ? values[name] === 'on' : start} />
      <span>{children}</span>
    </label>
  );
}
