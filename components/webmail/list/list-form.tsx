'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { KeysDialog } from '#components/desk/lines/keys-dialog.tsx';
import { listKeys } from '#components/webmail/list/list-keys.ts';
import { type ListStep, marking, placingIn, type WorkStep, working } from '#components/webmail/list/list-steps.ts';
import { useMailList } from '#components/webmail/list/use-mail-list.ts';
import { UndoNotice } from '#components/webmail/undo-notice.tsx';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import { pressField } from '#lib/webmail/acts/press.ts';
import type { ListView } from '#lib/webmail/list-view.ts';
import type { Folder } from '#lib/webmail/types.ts';

type Props = {
  action: FormAction;
  box: string;
  view: ListView;
  /** The folder that is shown; null: results from several. */
  folder: Folder | null;
  /** What was done on another page, and how to undo it. */
  done: ReactNode;
  /** The list, and the way to its next page. */
  children: ReactNode;
  isEmpty: boolean;
  /** They may answer in this box. */
  mayWork: boolean;
};

/** Conversations with their buttons and keys. The buttons work without scripts too. */
export function ListForm({ action, box, view, folder, done, children, isEmpty, mayWork }: Props) {
  const placing = placingIn(folder);
  const { form, selected, keyButton, run, selectAll, listProps } = useMailList({ action, box, view, placing });
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (all.current && selected === 0) all.current.checked = false;
  }, [selected]);
  const { state } = form;
  const steps: readonly (ListStep | WorkStep)[] = isEmpty ? [] : [...placing, ...marking, ...(mayWork ? working : [])];
  return (
    <form {...listProps} className="mail-list-form" aria-label="Conversations" tabIndex={-1}>
      {/* what is sent with the return key does nothing by itself */}
      <button ref={keyButton} type="submit" name={pressField} hidden />
      <input type="hidden" name="box" value={box} />
      <fieldset className="mail-bar" aria-label="What is selected">
        {!isEmpty && (
          <label className="choice mail-all">
            <input ref={all} type="checkbox" onChange={({ target }) => selectAll(target.checked)} />
            {selected ? `${selected} selected` : 'Select all'}
          </label>
        )}
        {steps.map(({ name, label }) => (
          <button
            key={name}
            type="submit"
            className="button button-small"
            name={pressField}
            value={name}
            aria-disabled={selected === 0 || undefined}
          >
            {label} <span className="visually-hidden">what is selected</span>
          </button>
        ))}
        <KeysDialog keys={listKeys} of="the list" keptAs="webmail.keys-off" onCommand={run} />
      </fieldset>
      {state.kind === 'done' ? (
        <UndoNotice undo={state.undo ?? null}>{state.message}</UndoNotice>
      ) : state.kind === 'idle' ? (
        done
      ) : (
        <FormAnswer state={state} />
      )}
      {children}
    </form>
  );
}
