import type { BlockFormProps } from '#components/desk/story-editor/blocks/block-forms.tsx';
import { TextField } from '#components/desk/story-editor/fields/text-field.tsx';

/** A sentence of the story set large, and who said it. */
export function PullQuoteForm({ block, onChange }: BlockFormProps<'pullQuote'>) {
  return (
    <div className="stack">
      <TextField
        label="Quote"
        multiline
        maxLength={1_000}
        value={block.text}
        onChange={(text) => onChange({ ...block, text })}
      />
      <TextField
        label="Who said it"
        maxLength={200}
        value={block.attribution}
        onChange={(attribution) => onChange({ ...block, attribution })}
      />
    </div>
  );
}
