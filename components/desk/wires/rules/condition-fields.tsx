import { FormField } from '#components/desk/forms/form-field.tsx';
import { FieldPair, type RuleFieldProps, SelectField, TicksField } from '#components/desk/wires/rules/rule-parts.tsx';
import { clockHour, type RuleNames, weekdayNames } from '#components/desk/wires/rules/rule-words.ts';
import { boxFields } from '#lib/wires/routing/changing/rule-fields.ts';

/** A hundred lines of as many characters as each may have. */
const maxLines = 12_000;
const hours = [
  ['', '–'] as const,
  ...Array.from({ length: 24 }, (_, hour) => [String(hour), clockHour(hour)] as const),
];
const weekdays = weekdayNames.map((name, index) => ({ id: index + 1, name }));

/** What a rule asks of an item. */
export function ConditionFields({ names, ...field }: RuleFieldProps & { names: RuleNames }) {
  const { start, values, errors } = field;
  const lines = (name: string, label: string, hint: string) => (
    <FormField
      spec={{ name, label, hint, type: 'paragraphs', optional: true, maxLength: maxLines, value: start[name] ?? '' }}
      value={values[name]}
      error={errors[name]}
    />
  );
  return (
    <fieldset className="wire-part">
      <legend>When</legend>
      <p className="field-hint">All that is filled in has to hold. What is left empty is not asked.</p>
      <TicksField
        {...field}
        name="wires"
        prefix={boxFields.wire}
        legend="Wire"
        hint="One of these, or all where none is ticked."
        options={names.wires}
      />
      {lines(
        'words',
        'Words or phrases',
        'One of these, a line each: whole words, in any case, with or without accents.',
      )}
      <SelectField
        {...field}
        name="wordsIn"
        label="Looked for in"
        start={start.wordsIn ?? 'both'}
        options={[
          ['both', 'Headline and text'],
          ['headline', 'Headline'],
          ['body', 'Text'],
        ]}
      />
      {lines('categories', 'Categories', 'One of these, a line each. “News/Canada” holds for what is below it too.')}
      {lines('authors', 'Authors', 'One of these, a line each, as the wire names them.')}
      <FormField
        spec={{
          name: 'languages',
          label: 'Languages',
          hint: 'One of these: en, fr-CA. “fr” holds for “fr-CA”.',
          type: 'text',
          optional: true,
          maxLength: 1_000,
          value: start.languages ?? '',
        }}
        value={values.languages}
        error={errors.languages}
      />
      <TicksField
        {...field}
        name="weekdays"
        prefix={boxFields.weekday}
        legend="Weekdays"
        hint="By the calendar of the wire; every day where none is ticked."
        options={weekdays}
      />
      <FieldPair legend="Hours, by the clock of the wire" error={errors.hours}>
        <SelectField {...field} name="hoursFrom" label="From" start={start.hoursFrom ?? ''} options={hours} />
        <SelectField {...field} name="hoursTo" label="Until" start={start.hoursTo ?? ''} options={hours} />
      </FieldPair>
    </fieldset>
  );
}
