'use client';
import { type FieldSpec, FormField } from '#components/desk/forms/form-field.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { ChoiceField, type FieldProps } from '#components/desk/wires/feeds/choice-field.tsx';
import { EditionsField, SectionField } from '#components/desk/wires/feeds/place-fields.tsx';
import type { WireStart } from '#components/desk/wires/feeds/wire-start.ts';
import { officeFields, sendersField } from '#components/desk/wires/offices/office-fields.ts';
import { WireFormFrame } from '#components/desk/wires/wire-form-frame.tsx';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Named = { id: number; name: string };
type Props = {
  action: FormAction;
  /** The press office that is changed; null for a new one. */
  office: { id: number; version: number } | null;
  start: WireStart;
  sections: readonly Named[];
  editions: readonly Named[];
};

/** Everything that is said of a press office. Works without scripts too. */
export function OfficeForm({ action, office, start, sections, editions }: Props) {
  const form = useDeskForm(action, { name: office ? `office ${office.id}` : 'office new', isAlone: true });
  const { values, errors } = form;
  const field: FieldProps = { values, errors, wasSent: 'senders' in values };
  const [, wrongSender] = Object.entries(errors).find(([name]) => name.startsWith('senders')) ?? [];
  const text = (spec: FieldSpec, error = errors[spec.name]) => (
    <FormField key={spec.name} spec={spec} value={values[spec.name]} error={error} />
  );
  return (
    <WireFormFrame form={form} thing="press office" changed={office}>
      <fieldset className="wire-part">
        <legend>Whose releases they are</legend>
        {text(sendersField(start), wrongSender)}
        {officeFields(start).map((spec) => text(spec))}
      </fieldset>
      <fieldset className="wire-part">
        <legend>Where they go</legend>
        <SectionField {...field} sections={sections} start={start.sectionId} />
        <EditionsField {...field} editions={editions} start={start.editionIds} />
        <ChoiceField
          {...field}
          name="pictures"
          label="Pictures"
          start={start.pictures}
          options={[
            ['copy', 'Come along, with their credit'],
            ['none', 'Left out'],
          ]}
        />
      </fieldset>
    </WireFormFrame>
  );
}
