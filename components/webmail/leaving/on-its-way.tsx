'use client';
import type { ReactNode } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { Leaves } from '#components/webmail/leaving/leaves.tsx';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import { leavingName } from '#lib/webmail/answers/writing/paths.ts';
import { type ListView, listFields } from '#lib/webmail/list-view.ts';

export type LeavingItem = {
  id: string;
  /** To whom, and about what. */
  title: ReactNode;
  /** How long it still waits, in milliseconds, when the page was drawn. */
  inMs: number;
  /** "on Tue, Dec 1 at 8:00 Calgary time", for those that wait long. */
  leaves: string;
  isOwn: boolean;
  children?: ReactNode;
};

type Props = {
  action: FormAction;
  box: string;
  view: ListView;
  address: string;
  items: readonly LeavingItem[];
  heading?: string;
};

/** Whoever sent something for later changes it; what leaves in a moment is called back. */
const soonMs = 120_000;

/** What has been sent and not left yet, with the button that calls it back. It stays to say when that was too late. */
export function OnItsWay({ action, box, view, address, items, heading }: Props) {
  const { formProps, state, isPending } = useDeskForm(action, { name: 'on-its-way', hasWords: false, address });
  return (
    <form {...formProps} className="on-its-way" aria-label="On its way" data-leaving={items.length > 0 || undefined}>
      <FormAnswer state={state} />
      {heading && items.length > 0 && <h2>{heading}</h2>}
      <input type="hidden" name="box" value={box} />
      {Object.entries(listFields(view)).map(
        ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {items.map(({ id, title, inMs, leaves, isOwn, children }) => (
        <article key={id} id={leavingName(id)} className="mail-leaving">
          <div className="mail-leaving-head">
            <h3>{title}</h3>
            <p>
              <Leaves inMs={inMs} isSoon={inMs < soonMs} leaves={leaves} />
            </p>
            {isOwn && (
              <button type="submit" className="button button-small" name="undo" value={id} disabled={isPending}>
                {inMs < soonMs ? 'Undo' : 'Change'} <span className="visually-hidden">this mail</span>
              </button>
            )}
          </div>
          {children}
        </article>
      ))}
    </form>
  );
}
