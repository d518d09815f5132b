'use client';
import { type FieldSpec, FormField } from '#components/desk/forms/form-field.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import type { FieldProps } from '#components/desk/wires/feeds/choice-field.tsx';
import type { WireStart } from '#components/desk/wires/feeds/wire-start.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Named = { id: number; name: string };
/** What changes a wire, by feed or by post, or adds one. */
export type WireFormProps = {
  action: FormAction;
  /** The one that is changed; null for a new one. */
  changed: { id: number; version: number } | null;
  start: WireStart;
  sections: readonly Named[];
  editions: readonly Named[];
};

/**
 * The form of a wire and its fields, with what was typed and what was wrong about it.
 * @param thing under whose name the browser keeps what is typed
 * @param alwaysSent a field that every form which was sent has
 */
export function useWireForm(
  { action, changed }: Pick<WireFormProps, 'action' | 'changed'>,
  thing: string,
  alwaysSent: string,
) {
  const form = useDeskForm(action, { name: `${thing} ${changed ? changed.id : 'new'}`, isAlone: true });
  const { values, errors } = form;
  const field: FieldProps = { values, errors, wasSent: alwaysSent in values };
  const text = (spec: FieldSpec, error = errors[spec.name]) => (
    <FormField key={spec.name} spec={spec} value={values[spec.name]} error={error} />
  );
  return { form, field, text };
}
