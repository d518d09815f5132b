import { type ReactNode, useId } from 'react';
import { TextBox } from '#components/desk/forms/text-box.tsx';
import type { FormValues } from '#lib/staff/forms/form-state.ts';
import { maxRecipientsLength, maxSubjectLength } from '#lib/webmail/answers/drafting/limits.ts';
import type { DraftWords } from '#lib/webmail/answers/types.ts';

type Begin = Omit<DraftWords, 'identity'> & { identity: string };
type Props = {
  /** What stands in the fields to begin with. */
  begin: Begin;
  errors: FormValues;
  names: { box: string; person: string };
};

/** From whom a mail comes, to whom it goes, and what it is about. */
export function WriteFields({ begin, errors, names }: Props) {
  const isCopied = Boolean(begin.cc || begin.bcc || errors.cc || errors.bcc);
  return (
    <div className="write-fields">
      <Line label="From" error={errors.identity}>
        {(field) => (
          // a new key: React forgets the chosen option of a select when it resets a form
          <select key={begin.identity} {...field} name="identity" defaultValue={begin.identity}>
            <option value="box">{names.box}</option>
            <option value="person">{names.person}</option>
          </select>
        )}
      </Line>
      <AddressLine label="To" name="to" begin={begin.to} error={errors.to} />
      <details className="write-copies" open={isCopied}>
        <summary className="write-copies-name">Cc and Bcc</summary>
        <div className="write-copies-inside">
          {' '}
          <AddressLine label="Cc" name="cc" begin={begin.cc} error={errors.cc} />
          <AddressLine label="Bcc" name="bcc" begin={begin.bcc} error={errors.bcc} hint="The others don’t see them." />
        </div>
      </details>
      <Line label="Subject" error={errors.subject}>
        {(field) => (
          <TextBox
            {...field}
            type="text"
            name="subject"
            dir="auto"
            autoComplete="off"
            maxLength={maxSubjectLength}
            defaultValue={begin.subject}
          />
        )}
      </Line>
    </div>
  );
}

type AddressProps = {
  label: string;
  name: 'to' | 'cc' | 'bcc';
  begin: string;
  error: string | undefined;
  hint?: string;
};

/** Several addresses, as they are typed or pasted; all of them in sight. */
function AddressLine({ label, name, begin, error, hint }: AddressProps) {
  return (
    <Line label={label} error={error} hint={hint}>
      {(field) => (
        <TextBox
          {...field}
          multiline
          rows={1}
          className="write-address"
          name={name}
          inputMode="email"
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          maxLength={maxRecipientsLength}
          defaultValue={begin}
        />
      )}
    </Line>
  );
}

type FieldProps = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined };
type LineProps = {
  label: string;
  error: string | undefined;
  hint?: string | undefined;
  children: (field: FieldProps) => ReactNode;
};

function Line({ label, error, hint, children }: LineProps) {
  const id = useId();
  const about = error ?? hint;
  return (
    <div className="write-line">
      <label htmlFor={id}>{label}</label>
      <div className="write-line-field">
        {children({
          id,
          'aria-invalid': error ? true : undefined,
          'aria-describedby': about ? `${id}-about` : undefined,
        })}
        {about && (
          <p id={`${id}-about`} className={error ? 'field-error' : 'field-hint'}>
            {about}
          </p>
        )}
      </div>
    </div>
  );
}
