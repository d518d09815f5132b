import type { FieldsProps } from '#components/desk/story-editor/fields/head-fields.tsx';
import { nameOfLanguage, prominenceNames } from '#components/desk/story-editor/fields/placing-names.ts';
import { SelectField } from '#components/desk/story-editor/fields/select-field.tsx';
import { TextField } from '#components/desk/story-editor/fields/text-field.tsx';
import type { Edition, Section } from '#lib/editions/types.ts';
import { readableSlug } from '#lib/slug.ts';
import { slugOf } from '#lib/stories/input.ts';

const commonLanguages = ['en', 'fr', 'es'];

type Props = FieldsProps & { sections: readonly Section[]; editions: readonly Edition[] };

/** Where a story appears and how loud. */
export function PlacingFields({ fields, change, errors, sections, editions }: Props) {
  const languages = [...new Set([fields.language, ...commonLanguages])];
  const toggle = (id: number, on: boolean) =>
    change({ editionIds: on ? [...fields.editionIds, id] : fields.editionIds.filter((other) => other !== id) });
  return (
    <div className="card stack">
      <h2>Placing</h2>
      <SelectField
        label="Section"
        value={fields.sectionId}
        options={sections.map(({ id, name }) => ({ value: id, name }))}
        onChange={(sectionId) => change({ sectionId })}
      />
      <fieldset className="field">
        <legend>Editions</legend>
        {editions.map(({ id, name }) => (
          <label key={id} className="choice">
            <input
              type="checkbox"
              checked={fields.editionIds.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <SelectField
        label="Prominence"
        value={fields.prominence}
        options={prominenceNames}
        onChange={(prominence) => change({ prominence })}
      />
      <SelectField
        label="Language"
        value={fields.language}
        options={languages.map((value) => ({ value, name: nameOfLanguage(value) }))}
        onChange={(language) => change({ language })}
      />
      <TextField
        label="Web address"
        hint="Empty: made from the headline."
        placeholder={readableSlug(slugOf(fields.headline))}
        maxLength={100}
        value={fields.slug}
        error={errors.slug}
        onChange={(slug) => change({ slug: slug.toLowerCase().replaceAll(' ', '-') })}
      />
    </div>
  );
}
