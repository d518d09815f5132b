import { FormField } from '#components/desk/forms/form-field.tsx';
import { prominenceNames } from '#components/desk/story-editor/fields/placing-names.ts';
import { ChoiceField, Tick } from '#components/desk/wires/feeds/choice-field.tsx';
import { type RuleFieldProps, SelectField, TicksField } from '#components/desk/wires/rules/rule-parts.tsx';
import type { RuleNames } from '#components/desk/wires/rules/rule-words.ts';
import { boxFields } from '#lib/wires/routing/changing/rule-fields.ts';

/** What a rule does with an item. */
export function ActionFields({ names, ...field }: RuleFieldProps & { names: RuleNames }) {
  const { start, values, errors } = field;
  return (
    <fieldset className="wire-part">
      <legend>Then</legend>
      <p className="field-hint">What is left empty stays as earlier rules or the wire say.</p>
      <ChoiceField
        {...field}
        name="destination"
        label="The story"
        start={start.destination ?? ''}
        options={[
          ['', 'Goes where its wire says'],
          ['publish', 'Is published by itself, unless something is odd about it'],
          ['inbox', 'Waits in the inbox'],
          ['drop', 'Is dropped'],
        ]}
      />
      <SelectField
        {...field}
        name="sectionId"
        label="Section"
        start={start.sectionId ?? ''}
        options={[['', 'As before'], ...names.sections.map(({ id, name }) => [String(id), name] as const)]}
      />
      <TicksField
        {...field}
        name="editions"
        prefix={boxFields.edition}
        legend="Editions"
        hint="None ticked: as before."
        options={names.editions}
      />
      {names.topics.length > 0 && (
        <TicksField
          {...field}
          name="topics"
          prefix={boxFields.topic}
          legend="Topics"
          hint="They are added to those of earlier rules."
          options={names.topics}
        />
      )}
      <FormField
        spec={{
          name: 'kicker',
          label: 'Kicker',
          type: 'text',
          optional: true,
          maxLength: 40,
          value: start.kicker ?? '',
        }}
        value={values.kicker}
        error={errors.kicker}
      />
      <Tick {...field} name="noKicker" start={start.noKicker === 'on'}>
        No kicker, whatever earlier rules say
      </Tick>
      <SelectField
        {...field}
        name="prominence"
        label="Prominence"
        start={start.prominence ?? ''}
        options={[['', 'As before'], ...prominenceNames.map(({ value, name }) => [value, name] as const)]}
      />
      <Tick {...field} name="stop" start={start.stop === 'on'}>
        Stop: no later rule is asked
      </Tick>
    </fieldset>
  );
}
