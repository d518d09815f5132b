'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ItemRights } from '#components/desk/wires/step-buttons.tsx';
import { pressField } from '#lib/wires/desk/press.ts';
import type { InboxTab, ItemStep } from '#lib/wires/desk/types.ts';

type Props = {
  tab: InboxTab;
  may: ItemRights;
  /** How many lines are selected; null: nobody knows. */
  selected: number | null;
  /** "12.3 15.1": what the last drop was about. */
  lastDrop: string | null;
  onSelectAll: (isAll: boolean) => void;
  children: ReactNode;
};

/** What can be done with all that is selected. */
export function BulkBar({ tab, may, selected, lastDrop, onSelectAll, children }: Props) {
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (all.current && selected === 0) all.current.checked = false;
  }, [selected]);
  const steps = stepsOn(tab, may);
  return (
    <fieldset className="wire-bar" aria-label="What is selected">
      {steps.length > 0 && (
        <label className="choice wire-all">
          <input ref={all} type="checkbox" onChange={({ target }) => onSelectAll(target.checked)} />
          {selected ? `${selected} selected` : 'Select all'}
        </label>
      )}
      {steps.map(({ step, label }) => (
        <button
          key={step}
          type="submit"
          className="button button-small"
          name={pressField}
          value={step}
          data-many={step}
          aria-disabled={selected === 0 || undefined}
        >
          {label} <span className="visually-hidden">what is selected</span>
        </button>
      ))}
      {lastDrop !== null && (
        <button
          type="submit"
          className="button button-small"
          name={pressField}
          value={`return ${lastDrop}`}
          data-step="undo"
        >
          Undo the drop
        </button>
      )}
      {children}
    </fieldset>
  );
}

function stepsOn(tab: InboxTab, may: ItemRights): { step: ItemStep; label: string }[] {
  if (tab === 'dropped') return may.drop ? [{ step: 'return', label: 'Put back' }] : [];
  if (tab === 'withdrawn' && may.takeBack) {
    return [
      { step: 'takeBack', label: 'Take back' },
      { step: 'keep', label: 'Keep' },
    ];
  }
  if (tab !== 'inbox' && tab !== 'releases') return [];
  return [
    ...(may.take ? [{ step: 'take', label: 'Take' } as const] : []),
    ...(may.publish ? [{ step: 'publish', label: 'Publish' } as const] : []),
    ...(may.drop ? [{ step: 'drop', label: 'Drop' } as const] : []),
    { step: 'see', label: 'Mark as seen' },
  ];
}
