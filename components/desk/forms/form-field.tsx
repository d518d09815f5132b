import { useId } from 'react';
import { TextBox } from './text-box.tsx';

export type FieldSpec = {
  name: string;
  label: string;
  /** `paragraphs`: several lines. */
  type: 'text' | 'email' | 'password' | 'paragraphs';
  /** What is there to begin with. */
  value?: string;
  /** May stay empty. */
  optional?: boolean;
  autoComplete?: string;
  hint?: string;
  minLength?: number;
  maxLength?: number;
};
export type ChoiceSpec = { name: string; label: string; type: 'choice'; options: readonly string[]; value: string };

const unlimited = Number.POSITIVE_INFINITY;

type Props = { spec: FieldSpec | ChoiceSpec; value: string | undefined; error: string | undefined };

/** A labelled field that keeps what was typed and says what is wrong with it. */
export function FormField({ spec, value, error }: Props) {
  const id = useId();
  const hint = spec.type === 'choice' ? undefined : spec.hint;
  const shared = {
    id,
    name: spec.name,
    // something is always chosen where there is a choice
    required: spec.type !== 'choice' && !spec.optional,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error || hint ? `${id}-about` : undefined,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{spec.label}</label>
      {spec.type === 'choice' ? (
        // a new key: React forgets the chosen option of a select when it resets a form
        <select key={value ?? spec.value} defaultValue={value ?? spec.value} {...shared}>
          {spec.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : spec.type === 'paragraphs' ? (
        <TextBox
          multiline
          rows={6}
          defaultValue={value ?? spec.value ?? ''}
          maxLength={spec.maxLength ?? unlimited}
          {...shared}
        />
      ) : (
        <TextBox
          type={spec.type}
          defaultValue={value ?? spec.value ?? ''}
          autoComplete={spec.autoComplete ?? 'off'}
          minLength={spec.minLength}
          maxLength={spec.maxLength ?? unlimited}
          {...shared}
        />
      )}
      {(error || hint) && (
        <p id={`${id}-about`} className={error ? 'field-error' : 'field-hint'}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
