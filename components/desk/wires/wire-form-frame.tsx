'use client';
import { Fragment, type ReactNode } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import type { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { KeptOffer } from '#components/desk/keeping/kept-offer.tsx';

type Props = {
  form: ReturnType<typeof useDeskForm>;
  /** What it is about: "wire". */
  thing: string;
  /** What is changed; null: something new is added. */
  changed: { id: number; version: number } | null;
  children: ReactNode;
};

/** What stands around the fields of a wire, by feed or by post: what came of it, what was kept, and the button. */
export function WireFormFrame({ form, thing, changed, children }: Props) {
  return (
    <form {...form.formProps} className="desk-form wire-form" aria-label={`${changed ? 'Change' : 'Add'} the ${thing}`}>
      <FormAnswer state={form.state} />
      {form.state.kind === 'invalid' && (
        <p className="notice notice-danger" role="alert">
          Nothing was saved yet: look at the fields that are marked.
        </p>
      )}
      {form.lost && <KeptOffer kept={form.lost} where="in the form" onPut={form.putBack} onDrop={form.dropLost} />}
      <Fragment key={form.round}>
        {changed && <input type="hidden" name="id" value={changed.id} />}
        {changed && <input type="hidden" name="version" value={form.values.version ?? changed.version} />}
        {children}
      </Fragment>
      <div>
        <button type="submit" className="button button-primary" disabled={form.isPending}>
          {changed ? 'Save' : 'Add'} the {thing}
        </button>
      </div>
    </form>
  );
}
