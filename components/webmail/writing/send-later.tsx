import { useId } from 'react';
import { stepField } from '#lib/webmail/answers/writing/write-step.ts';

type Props = { value: string | undefined; error: string | undefined; placeName: string; isPending: boolean };

/** Sends at a time of the newsroom's clocks. */
export function SendLater({ value = '', error, placeName, isPending }: Props) {
  const id = useId();
  return (
    <details className="write-later" open={error !== undefined}>
      <summary className="button write-later-name">Send later</summary>
      <div className="write-later-inside card">
        <label htmlFor={id} className="small">
          When it leaves, {placeName} time
        </label>
        <input
          id={id}
          type="datetime-local"
          name="laterAt"
          defaultValue={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-about` : undefined}
        />
        {error && (
          <p id={`${id}-about`} className="field-error">
            {error}
          </p>
        )}
        <button type="submit" className="button button-primary" name={stepField} value="later" disabled={isPending}>
          Send then
        </button>
      </div>
    </details>
  );
}
