import { useId } from 'react';
import { type FieldProps, Tick } from '#components/desk/wires/feeds/choice-field.tsx';
import { editionField } from '#lib/wires/desk/read-wire-form.ts';

type Named = { id: number; name: string };

/** The section its stories stand in. */
export function SectionField({
  values,
  errors,
  sections,
  start,
}: FieldProps & { sections: readonly Named[]; start: number }) {
  const id = useId();
  const chosen = values.sectionId ?? String(start);
  const error = errors.sectionId;
  return (
    <div className="field">
      <label htmlFor={id}>Section</label>
      {/* a new key: React forgets the chosen option of a select when it resets a form */}
      <select
        key={chosen}
        id={id}
        name="sectionId"
        defaultValue={chosen}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-about` : undefined}
      >
        {sections.map((section) => (
          <option key={section.id} value={section.id}>
            {section.name}
          </option>
        ))}
      </select>
      {error && (
        <p id={`${id}-about`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

/** The editions its stories stand in. */
export function EditionsField({
  editions,
  start,
  ...field
}: FieldProps & { editions: readonly Named[]; start: readonly number[] }) {
  const id = useId();
  const error = field.errors.editionIds;
  return (
    <fieldset className="field" aria-describedby={error ? id : undefined}>
      <legend>Editions</legend>
      {editions.map((edition) => (
        <Tick key={edition.id} {...field} name={`${editionField}${edition.id}`} start={start.includes(edition.id)}>
          {edition.name}
        </Tick>
      ))}
      {error && (
        <p id={id} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
