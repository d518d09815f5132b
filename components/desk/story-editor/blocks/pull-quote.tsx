import type { FormBlock } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { TextField } from '#components/desk/story-editor/fields/text-field.tsx';

type PullQuote = Extract<FormBlock, { type: 'pullQuote' }>;

/** A sentence of the story set large, and who said it. */
export function PullQuoteForm({ block, onChange }: { block: PullQuote; onChange: (block: PullQuote) => void }) {
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
