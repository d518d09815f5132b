'use client';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { FormField } from '#components/desk/forms/form-field.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { UndoNotice } from '#components/webmail/undo-notice.tsx';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import { maxNoteLength } from '#lib/webmail/work/limits.ts';

type Props = { action: FormAction; box: string; conversation: string; address: string };

/** Where a note to colleagues is written. */
export function WriteNote({ action, box, conversation, address }: Props) {
  const form = useDeskForm(action, { name: 'new note', address });
  return (
    <form {...form.formProps} className="mail-new-note" aria-label="A note to colleagues">
      <input type="hidden" name="box" value={box} />
      <input type="hidden" name="conversation" value={conversation} />
      <details open={'values' in form.state || undefined}>
        <summary className="small">Write a note to colleagues</summary>
        <FormField
          key={`${form.round} ${form.state.kind === 'done' ? form.state.undo : ''}`}
          spec={{
            name: 'note',
            label: 'Note',
            type: 'paragraphs',
            optional: true,
            maxLength: maxNoteLength,
            hint: 'Only people with this box read it. It is never mailed.',
          }}
          value={form.values.note}
          error={form.errors.note}
        />
        <button type="submit" className="button button-small button-primary">
          Add the note
        </button>
      </details>
      {form.state.kind === 'done' ? (
        <UndoNotice undo={form.state.undo ?? null}>{form.state.message}</UndoNotice>
      ) : (
        <FormAnswer state={form.state} />
      )}
    </form>
  );
}
