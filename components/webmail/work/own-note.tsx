'use client';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { FormField } from '#components/desk/forms/form-field.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { UndoNotice } from '#components/webmail/undo-notice.tsx';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import { pressField } from '#lib/webmail/acts/press.ts';
import { maxNoteLength } from '#lib/webmail/work/limits.ts';
import type { Note } from '#lib/webmail/work/types.ts';

type Props = { note: Note; box: string; action: FormAction; address: string };

/** What somebody does with a note of their own. */
export function OwnNote({ note: { id, text, version, isRemoved }, box, action, address }: Props) {
  const form = useDeskForm(action, { name: `note ${id}`, hasWords: !isRemoved, address });
  return (
    <form {...form.formProps} className="mail-own-note" aria-label="Your note">
      <input type="hidden" name="box" value={box} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {isRemoved ? (
        <button type="submit" className="button button-small" name={pressField} value="restore">
          Put it back
        </button>
      ) : (
        <details className="mail-note-edit" open={'values' in form.state || undefined}>
          <summary className="small">Change</summary>
          <FormField
            key={`${form.round} ${version}`}
            spec={{
              name: 'note',
              label: 'Your note',
              type: 'paragraphs',
              value: text,
              optional: true,
              maxLength: maxNoteLength,
            }}
            value={form.values.note}
            error={form.errors.note}
          />
          <div className="row">
            <button type="submit" className="button button-small button-primary" name={pressField} value="edit">
              Save the note
            </button>
            <button type="submit" className="button button-small" name={pressField} value="remove">
              Take it away
            </button>
          </div>
        </details>
      )}
      {form.state.kind === 'done' ? (
        <UndoNotice undo={form.state.undo ?? null}>{form.state.message}</UndoNotice>
      ) : (
        <FormAnswer state={form.state} />
      )}
    </form>
  );
}
