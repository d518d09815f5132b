import { type ReactNode, useId } from 'react';
import { type FieldProps, Tick } from '#components/desk/wires/feeds/choice-field.tsx';
import type { FormValues } from '#lib/staff/forms/form-state.ts';

/** What the parts of a rule's form are told: what came back, and what the rule begins with. */
export type RuleFieldProps = FieldProps & { start: FormValues };

type SelectProps = FieldProps & {
  name: string;
  label: string;
  start: string;
  options: readonly (readonly [value: string, words: string])[];
};

/** One of several, in a list that opens. */
export function SelectField({ values, errors, name, label, start, options }: SelectProps) {
  const id = useId();
  const chosen = values[name] ?? start;
  const error = errors[name];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {/* a new key: React forgets the chosen option of a select when it resets a form */}
      <select
        key={chosen}
        id={id}
        name={name}
        defaultValue={chosen}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

type TicksProps = RuleFieldProps & {
  /** The field that an error of theirs is told at. */
  name: string;
  prefix: string;
  legend: string;
  hint?: string;
  options: readonly { id: number; name: string }[];
};

/** Any of several, all in sight; many of them in a box of their own that scrolls. */
export function TicksField({ start, name, prefix, legend, hint, options, ...field }: TicksProps) {
  const id = useId();
  const error = field.errors[name];
  const isLong = options.length > 8;
  return (
    <fieldset className="field" aria-describedby={error || hint ? id : undefined}>
      <legend>{legend}</legend>
      {(error || hint) && (
        <p id={id} className={error ? 'field-error' : 'field-hint'}>
          {error ?? hint}
        </p>
      )}
      <div className={isLong ? 'rule-ticks rule-ticks-long' : 'rule-ticks'}>
        {options.map((option) => (
          <Tick
            key={option.id}
            {...field}
            name={`${prefix}${option.id}`}
            start={start[`${prefix}${option.id}`] === 'on'}
          >
            {option.name}
          </Tick>
        ))}
      </div>
    </fieldset>
  );
}

/** Fields of one matter side by side, with what is wrong with them below. */
export function FieldPair({
  legend,
  error,
  children,
}: {
  legend: string;
  error?: string | undefined;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={error ? id : undefined}>
      <legend>{legend}</legend>
      <div className="rule-pair">{children}</div>
      {error && (
        <p id={id} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
