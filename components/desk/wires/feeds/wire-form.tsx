'use client';
import { type FieldSpec, FormField } from '#components/desk/forms/form-field.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { ChoiceField, type FieldProps, Tick } from '#components/desk/wires/feeds/choice-field.tsx';
import { EditionsField, SectionField } from '#components/desk/wires/feeds/place-fields.tsx';
import { rightsFields, sourceFields, timeFields } from '#components/desk/wires/feeds/wire-fields.ts';
import type { WireStart } from '#components/desk/wires/feeds/wire-start.ts';
import { WireFormFrame } from '#components/desk/wires/wire-form-frame.tsx';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Named = { id: number; name: string };
type Props = {
  action: FormAction;
  /** The wire that is changed; null for a new one. */
  wire: { id: number; version: number } | null;
  start: WireStart;
  sections: readonly Named[];
  editions: readonly Named[];
};

/** Everything that is said of a wire. Works without scripts too. */
export function WireForm({ action, wire, start, sections, editions }: Props) {
  const form = useDeskForm(action, { name: wire ? `wire ${wire.id}` : 'wire new', isAlone: true });
  const { values, errors } = form;
  const field: FieldProps = { values, errors, wasSent: 'feedUrl' in values };
  const texts = (specs: readonly FieldSpec[]) =>
    specs.map((spec) => <FormField key={spec.name} spec={spec} value={values[spec.name]} error={errors[spec.name]} />);
  return (
    <WireFormFrame form={form} thing="wire" changed={wire}>
      <fieldset className="wire-part">
        <legend>Where it comes from</legend>
        {texts(sourceFields(start))}
      </fieldset>
      <fieldset className="wire-part">
        <legend>What you may do with it</legend>
        <ChoiceField
          {...field}
          name="rights"
          label="Rights"
          start={start.rights}
          options={[
            ['summary', 'Headline, summary and a link to the original'],
            ['full', 'The whole text, because a licence says so'],
          ]}
        />
        {texts(rightsFields(start))}
        <Tick {...field} name="isCanonical" start={start.isCanonical}>
          Search engines are sent to the original (always so with summaries)
        </Tick>
        <ChoiceField
          {...field}
          name="pictures"
          label="Pictures"
          start={start.pictures}
          options={[
            ['none', 'Left out'],
            ['copy', 'Copied, because the licence covers them'],
          ]}
        />
      </fieldset>
      <fieldset className="wire-part">
        <legend>Where it goes</legend>
        <SectionField {...field} sections={sections} start={start.sectionId} />
        <EditionsField {...field} editions={editions} start={start.editionIds} />
        <ChoiceField
          {...field}
          name="destination"
          label="New stories"
          start={start.destination}
          options={[
            ['inbox', 'Wait in the inbox for somebody'],
            ['publish', 'Are published by themselves, unless something is odd about them'],
          ]}
        />
        <ChoiceField
          {...field}
          name="withdrawal"
          label="When the supplier withdraws a story"
          start={start.withdrawal}
          options={[
            ['ask', 'Ask the desk'],
            ['takeBack', 'Take it back at once, if nobody has changed its words'],
          ]}
        />
      </fieldset>
      <fieldset className="wire-part">
        <legend>How often it is asked</legend>
        {texts(timeFields(start))}
      </fieldset>
    </WireFormFrame>
  );
}
