import type { BlockFormProps } from '#components/desk/story-editor/blocks/block-forms.tsx';
import { TextField } from '#components/desk/story-editor/fields/text-field.tsx';
import { safeHref } from '#lib/stories/blocks/inline.ts';

/** A link that stands on its own, with the headline of what it leads to. */
export function LinkCardForm({ block, onChange }: BlockFormProps<'linkCard'>) {
  const whole = safeHref.safeParse(block.href).success && block.headline !== '';
  return (
    <div className="stack">
      <TextField
        label="Address"
        type="url"
        placeholder="https://"
        maxLength={2_000}
        value={block.href}
        onChange={(href) => onChange({ ...block, href })}
      />
      <TextField
        label="Its headline"
        maxLength={300}
        value={block.headline}
        onChange={(headline) => onChange({ ...block, headline })}
      />
      <TextField
        label="Its summary"
        multiline
        maxLength={600}
        value={block.summary}
        onChange={(summary) => onChange({ ...block, summary })}
      />
      {!whole && (
        <p className="field-hint">
          A card needs a whole address (https://…) and a headline. Until then it is kept as plain words.
        </p>
      )}
    </div>
  );
}
