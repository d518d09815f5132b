'use client';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { FormField } from '#components/desk/forms/form-field.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { type LetterButton, letterButtons } from '#components/webmail/letters/letter-buttons.ts';
import { UndoNotice } from '#components/webmail/undo-notice.tsx';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import { pressField } from '#lib/webmail/acts/press.ts';
import { letterPress } from '#lib/webmail/copy/letters/acts/letter-press.ts';
import type { Letter } from '#lib/webmail/copy/letters/types.ts';

type Props = { letter: Letter; box: string; conversation: string; address: string; action: FormAction };

/** Name, town and the next step with a letter. */
export function LetterForm({ letter, box, conversation, address, action }: Props) {
  const form = useDeskForm(action, { name: 'letter', address });
  const { state, values, errors, isPending } = form;
  const fields = [
    { name: 'name', label: 'Name', value: letter.name },
    { name: 'town', label: 'Town', value: letter.town },
  ] as const;
  return (
    <form {...form.formProps} className="mail-letter-form" aria-label="This letter">
      {/* what the return key presses */}
      <button type="submit" name={pressField} value={letterPress('save')} hidden />
      <input type="hidden" name="box" value={box} />
      <input type="hidden" name="conversation" value={conversation} />
      <input type="hidden" name="questionAsShown" value={letter.question} />
      {/* what somebody has saved meanwhile is what is typed on */}
      <div className="mail-letter-fields" key={`${form.round} ${letter.name} ${letter.town}`}>
        {fields.map(({ name, ...spec }) => (
          <FormField
            key={name}
            spec={{ name, type: 'text', optional: true, ...spec }}
            value={values[name]}
            error={errors[name]}
          />
        ))}
      </div>
      {letter.permission !== 'given' && (
        <details className="mail-letter-question" open={'question' in errors || undefined}>
          <summary className="small">The question, in words</summary>
          <FormField
            key={letter.question}
            spec={{ name: 'question', label: 'What they are sent', type: 'paragraphs', value: letter.question }}
            value={values.question}
            error={errors.question}
          />
        </details>
      )}
      <div className="row">
        {letterButtons(letter).map(({ step, label, tone }: LetterButton) => (
          <button
            key={step}
            type="submit"
            className={tone ? `button button-small button-${tone}` : 'button button-small'}
            name={pressField}
            value={letterPress(step)}
            disabled={isPending}
          >
            {label}
          </button>
        ))}
      </div>
      {state.kind === 'done' && !(state.undo && letter.answered) ? (
        <UndoNotice undo={state.undo ?? null}>{state.message}</UndoNotice>
      ) : (
        // a question that was answered has left
        state.kind !== 'done' && <FormAnswer state={state} />
      )}
    </form>
  );
}
