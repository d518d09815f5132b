'use client';
import { useRef } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { KeysDialog } from '#components/desk/lines/keys-dialog.tsx';
import { buttonIn, rowOf } from '#components/desk/lines/rows.ts';
import { placingIn } from '#components/webmail/list/list-steps.ts';
import { type ConversationCommand, keysOf } from '#components/webmail/reading/conversation-keys.ts';
import { UndoNotice } from '#components/webmail/undo-notice.tsx';
import { AnswerLinks, followStep } from '#components/webmail/writing/answer-links.tsx';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import { pressField, pressOf } from '#lib/webmail/acts/press.ts';
import { conversationPath, type ListView, listFields, listPath } from '#lib/webmail/list-view.ts';
import type { Place } from '#lib/webmail/types.ts';

type Props = {
  action: FormAction;
  box: string;
  id: string;
  folder: Place;
  isUnread: boolean;
  /** The message that is answered from here, the newest; null: this person only reads. */
  answers: string | null;
  /** The list that one came from. */
  view: ListView;
};

/** What can be done with a conversation; whoever moves it or marks it unread goes back to the list. */
export function ConversationBar({ action, box, id, folder, isUnread, answers, view }: Props) {
  const address = conversationPath(box, id, view);
  const form = useDeskForm(action, { name: 'conversation', hasWords: false, address });
  const back = useRef<HTMLAnchorElement>(null);
  const commands: Readonly<Record<ConversationCommand, () => void>> = {
    next: () => focusMessage(1),
    previous: () => focusMessage(-1),
    open: () => openedMessage()?.querySelector<HTMLElement>('summary')?.click(),
    archive: () => pressButton('archive'),
    trash: () => pressButton('trash'),
    back: () => back.current?.click(),
    search: () => document.querySelector<HTMLElement>('input[type="search"]')?.focus(),
    reply: () => followStep(openedMessage(), 'reply'),
    replyAll: () => followStep(openedMessage(), 'replyAll'),
    forward: () => followStep(openedMessage(), 'forward'),
    new: () => followStep(document, 'new'),
    undo: () => document.querySelector<HTMLElement>('[data-leaving] button[name="undo"]')?.click(),
  };
  const pressButton = (step: string): void => {
    const { current } = form.formProps.ref;
    const button = current && buttonIn(current, step);
    if (button) current.requestSubmit(button);
  };
  const { state } = form;
  return (
    <div className="mail-bar">
      <a ref={back} className="button button-small" href={listPath(box, view)}>
        Back <span className="visually-hidden">to the list</span>
      </a>
      {answers !== null && <AnswerLinks box={box} message={answers} view={view} />}
      <form {...form.formProps} className="row" aria-label="This conversation">
        <input type="hidden" name="box" value={box} />
        <input type="hidden" name="leaves" value="yes" />
        {Object.entries(listFields(view)).map(
          ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {placingIn(folder).map(({ name, label }) => (
          <button
            key={name}
            type="submit"
            className="button button-small"
            name={pressField}
            value={pressOf(name, [id])}
            data-step={name}
            disabled={form.isPending}
          >
            {label}
          </button>
        ))}
        <button
          type="submit"
          className="button button-small"
          name={pressField}
          value={pressOf(isUnread ? 'read' : 'unread', [id])}
          data-step="mark"
          disabled={form.isPending}
        >
          {isUnread ? 'Mark read' : 'Mark unread'}
        </button>
        {state.kind === 'done' ? (
          <UndoNotice undo={state.undo ?? null}>{state.message}</UndoNotice>
        ) : (
          <FormAnswer state={state} />
        )}
      </form>
      <KeysDialog
        keys={keysOf(answers !== null)}
        of="the conversation"
        keptAs="webmail.keys-off"
        onCommand={(c) => commands[c]()}
      />
    </div>
  );
}

const messages = () => [...document.querySelectorAll<HTMLElement>('details[data-item]')];

/** The message that has the focus, otherwise the last one. */
function openedMessage(): HTMLElement | null {
  return rowOf(document.activeElement) ?? messages().at(-1) ?? null;
}

function focusMessage(step: 1 | -1): void {
  const all = messages();
  const row = rowOf(document.activeElement);
  const next = row ? all[Math.min(Math.max(all.indexOf(row) + step, 0), all.length - 1)] : all.at(step === 1 ? 0 : -1);
  const summary = next?.querySelector<HTMLElement>('summary');
  summary?.focus();
  summary?.scrollIntoView({ block: 'nearest' });
}
