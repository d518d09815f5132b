'use client';
import type { ReactNode } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { UndoNotice } from '#components/webmail/undo-notice.tsx';
import { OwnerControls } from '#components/webmail/work/owner-controls.tsx';
import { stateHints, stateLabels } from '#components/webmail/work/work-words.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import { pressField } from '#lib/webmail/acts/press.ts';
import { statePress } from '#lib/webmail/acts/work-press.ts';
import { type ConversationState, conversationStates, type Owner } from '#lib/webmail/types.ts';
import type { Colleague } from '#lib/webmail/work/types.ts';

/** Buttons elsewhere on the page belong to it: `split-here.tsx`. */
const workFormId = 'work';

export type WorkStripProps = {
  action: FormAction;
  /** Of this conversation, without its query. */
  address: string;
  box: string;
  id: string;
  state: ConversationState;
  owner: Owner | null;
  /** The person who looks at it. */
  person: string;
  colleagues: readonly Colleague[];
  /** Who else is there. */
  children: ReactNode;
};

/** How a conversation stands and who sees to it, with the buttons that change it. */
export function WorkStrip({ action, address, box, id, state, owner, person, colleagues, children }: WorkStripProps) {
  const form = useDeskForm(action, { name: workFormId, hasWords: false, address });
  return (
    <form {...form.formProps} className="mail-work" aria-label="Work on this conversation">
      <input type="hidden" name="box" value={box} />
      <fieldset className="mail-states" aria-label="How it stands">
        {conversationStates.map((to) => (
          <button
            key={to}
            type="submit"
            name={pressField}
            value={statePress([{ id, from: state, to }])}
            aria-pressed={to === state}
            title={stateHints[to]}
            data-step={to}
          >
            {stateLabels[to]}
          </button>
        ))}
      </fieldset>
      <OwnerControls {...{ id, owner, person, colleagues }} />
      {children}
      {form.state.kind === 'done' ? (
        <UndoNotice undo={form.state.undo ?? null}>{form.state.message}</UndoNotice>
      ) : (
        <FormAnswer state={form.state} />
      )}
    </form>
  );
}
