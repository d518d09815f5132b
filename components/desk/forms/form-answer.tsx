import type { FormState } from '#lib/staff/forms/form-state.ts';

/** What became of a form: refused, or done. What is wrong with a field stands at the field. */
export function FormAnswer({ state }: { state: FormState<unknown> }) {
  if (state.kind === 'refused') {
    return (
      <p className="notice notice-danger" role="alert">
        {state.message}
      </p>
    );
  }
  if (state.kind !== 'done') return null;
  return (
    <p className="notice notice-good" role="status">
      {state.message}
    </p>
  );
}
