import { useState } from 'react';
import type { FieldsProps } from '#components/desk/story-editor/fields/head-fields.tsx';
import { TextField } from '#components/desk/story-editor/fields/text-field.tsx';
import { isFilledIn } from '#components/desk/story-editor/story-fields.ts';
import type { WireAttribution } from '#lib/stories/types.ts';

type Tick = 'canonical' | 'isSummary' | 'isRelease';

const lines: readonly {
  name: Exclude<keyof WireAttribution, Tick>;
  label: string;
  hint: string;
  maxLength: number;
}[] = [
  { name: 'supplier', label: 'Supplier', hint: 'Prairie Dispatch', maxLength: 120 },
  { name: 'feedName', label: 'Syndication', hint: 'Prairie Dispatch Calgary', maxLength: 120 },
  { name: 'originalUrl', label: 'The original', hint: 'https://…', maxLength: 2_000 },
  { name: 'copyright', label: 'Copyright line', hint: '© 2026 Prairie Dispatch', maxLength: 300 },
];

const ticks: readonly { name: Tick; label: string }[] = [
  { name: 'canonical', label: 'Send search engines to the original (where the supplier’s rights say so)' },
  { name: 'isSummary', label: 'This is a summary: readers are sent to the whole story at the supplier’s' },
  { name: 'isRelease', label: 'This is a news release: the line under it says so' },
];

/**
 * Where a syndicated story came from; folded away for the newsroom's own.
 * @param isKept it came over a wire, which says that, not the newsroom
 */
export function WireFields({ fields, change, errors, isKept }: FieldsProps & { isKept: boolean }) {
  const [open] = useState(() => isFilledIn(fields.wire));
  return (
    <details className="card" open={open}>
      <summary>Wire attribution</summary>
      {isKept && <p className="small">It came over a wire, and says where from whatever is changed in it.</p>}
      <fieldset disabled={isKept} className="stack">
        <legend className="visually-hidden">Where it came from</legend>
        {lines.map(({ name, label, hint, maxLength }) => (
          <TextField
            key={name}
            label={label}
            placeholder={hint}
            maxLength={maxLength}
            value={fields.wire[name]}
            error={errors[`wire.${name}`]}
            onChange={(words) => change({ wire: { ...fields.wire, [name]: words } })}
          />
        ))}
        {ticks.map(({ name, label }) => (
          <label key={name} className="choice small">
            <input
              type="checkbox"
              checked={fields.wire[name] ?? false}
              onChange={(event) => change({ wire: { ...fields.wire, [name]: event.target.checked } })}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
