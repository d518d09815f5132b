import { TextField } from '#components/desk/story-editor/fields/text-field.tsx';
import type { StoryFields } from '#components/desk/story-editor/story-fields.ts';

export type FieldsProps = {
  fields: StoryFields;
  change: (changes: Partial<StoryFields>) => void;
  /** Messages by path, from the last refused save. */
  errors: Readonly<Record<string, string>>;
};

/** The lines above a story's body. */
export function HeadFields({ fields, change, errors, isNew }: FieldsProps & { isNew: boolean }) {
  return (
    <div className="stack">
      <TextField
        label="Kicker"
        maxLength={40}
        value={fields.kicker}
        error={errors.kicker}
        onChange={(kicker) => change({ kicker })}
      />
      <TextField
        label="Headline"
        className="headline-input"
        isFirst={isNew}
        multiline
        counted
        maxLength={200}
        value={fields.headline}
        error={errors.headline}
        onChange={(headline) => change({ headline: headline.replaceAll('\n', ' ') })}
      />
      <TextField
        label="Deck"
        className="deck-input"
        multiline
        maxLength={400}
        value={fields.deck}
        error={errors.deck}
        onChange={(deck) => change({ deck })}
      />
      <div className="field-pair">
        <TextField
          label="Byline"
          hint="Names, with commas between; with semicolons where a name has a comma or “and”."
          maxLength={800}
          value={fields.byline}
          error={errors.bylines ?? nameFault(errors)}
          onChange={(byline) => change({ byline })}
        />
        <TextField
          label="Dateline"
          hint="A place, such as CALGARY."
          maxLength={60}
          value={fields.dateline}
          error={errors.dateline}
          onChange={(dateline) => change({ dateline })}
        />
      </div>
    </div>
  );
}

/** The first of the names that may not be stored as it is. */
function nameFault(errors: FieldsProps['errors']): string | undefined {
  const [path, message] = Object.entries(errors).find(([field]) => field.startsWith('bylines.')) ?? [];
  return path && `Name ${Number(path.split('.')[1]) + 1}: ${message}`;
}
