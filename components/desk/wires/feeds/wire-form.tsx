'use client';
import { ChoiceField, Tick } from '#components/desk/wires/feeds/choice-field.tsx';
import { EditionsField, SectionField } from '#components/desk/wires/feeds/place-fields.tsx';
import { rightsFields, sourceFields, timeFields } from '#components/desk/wires/feeds/wire-fields.ts';
import { useWireForm, type WireFormProps } from '#components/desk/wires/use-wire-form.tsx';
import { WireFormFrame } from '#components/desk/wires/wire-form-frame.tsx';

/** Everything that is said of a wire. Works without scripts too. */
export function WireForm({ start, sections, editions, ...of }: WireFormProps) {
  const { form, field, text } = useWireForm(of, 'wire', 'feedUrl');
  return (
    <WireFormFrame form={form} thing="wire" changed={of.changed}>
      <fieldset className="wire-part">
        <legend>Where it comes from</legend>
        {sourceFields(start).map((spec) => text(spec))}
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
        {rightsFields(start).map((spec) => text(spec))}
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
        {timeFields(start).map((spec) => text(spec))}
      </fieldset>
    </WireFormFrame>
  );
}
