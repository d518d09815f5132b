import { useState } from 'react';
import type { FieldsProps } from '#components/desk/story-editor/fields/head-fields.tsx';
import { TextField } from '#components/desk/story-editor/fields/text-field.tsx';
import type { WireAttribution } from '#lib/stories/types.ts';

const lines: readonly { name: keyof WireAttribution; label: string; hint: string; maxLength: number }[] = [
  { name: 'supplier', label: 'Supplier', hint: 'Prairie Dispatch', maxLength: 120 },
  { name: 'feedName', label: 'Syndication', hint: 'Prairie Dispatch Calgary', maxLength: 120 },
  { name: 'originalUrl', label: 'The original', hint: 'https://…', maxLength: 2_000 },
  { name: 'copyright', label: 'Copyright line', hint: '© 2026 Prairie Dispatch', maxLength: 300 },
];

/** Where a syndicated story came from; folded away for the newsroom's own. */
export function WireFields({ fields, change, errors }: FieldsProps) {
  const [open] = useState(() => Object.values(fields.wire).some(Boolean));
  return (
    <details className="card" open={open}>
      <summary>Wire attribution</summary>
      <div className="stack">
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
      </div>
    </details>
  );
}
