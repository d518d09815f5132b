'use client';
import { ChoiceField } from '#components/desk/wires/feeds/choice-field.tsx';
import { EditionsField, SectionField } from '#components/desk/wires/feeds/place-fields.tsx';
import { officeFields, sendersField } from '#components/desk/wires/offices/office-fields.ts';
import { useWireForm, type WireFormProps } from '#components/desk/wires/use-wire-form.tsx';
import { WireFormFrame } from '#components/desk/wires/wire-form-frame.tsx';

/** Everything that is said of a press office. Works without scripts too. */
export function OfficeForm({ start, sections, editions, ...of }: WireFormProps) {
  const { form, field, text } = useWireForm(of, 'office', 'senders');
  const [, wrongSender] = Object.entries(form.errors).find(([name]) => name.startsWith('senders')) ?? [];
  return (
    <WireFormFrame form={form} thing="press office" changed={of.changed}>
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
