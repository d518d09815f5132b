'use client';
import { Fragment, type KeyboardEvent } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { KeptOffer } from '#components/desk/keeping/kept-offer.tsx';
import { ApartNotice } from '#components/webmail/writing/apart-notice.tsx';
import { SaveLine } from '#components/webmail/writing/save-line.tsx';
import { SendLater } from '#components/webmail/writing/send-later.tsx';
import { useWriteForm, type WriteFormOptions } from '#components/webmail/writing/use-write-form.ts';
import { WriteBody } from '#components/webmail/writing/write-body.tsx';
import { WriteFields } from '#components/webmail/writing/write-fields.tsx';
import { WriteFiles } from '#components/webmail/writing/write-files.tsx';
import { stepField } from '#lib/webmail/answers/writing/write-step.ts';
import { listFields } from '#lib/webmail/list-view.ts';

type Props = WriteFormOptions & {
  /** Of this window, unlike any other's. */
  savedBy: string;
  /** How the box, and the writer with it, call themselves. */
  names: { box: string; person: string };
  /** Whose clocks "Send later" goes by. */
  placeName: string;
};

/** Where a mail is written. Without scripts its buttons keep, send and attach all the same. */
export function WriteForm({ savedBy, names, placeName, ...options }: Props) {
  const writing = useWriteForm(options);
  const { form, draft, row } = writing;
  const { box, view } = options;
  const { values, errors } = form;
  const hidden = {
    box,
    id: row.id,
    version: row.version,
    savedBy: values.savedBy ?? savedBy,
    kind: values.kind ?? draft.kind,
    answersId: values.answersId ?? draft.answersId ?? '',
    ...listFields(view),
  };
  const begin = { ...draft, ...values };
  return (
    <form {...writing.formProps} className="write-form" aria-label="Mail" onKeyDown={sendByKeys}>
      {/* the return key in a field saves, and sends nothing */}
      <button type="submit" name={stepField} value="save" hidden />
      <FormAnswer state={form.state} />
      {writing.apart && <ApartNotice apart={writing.apart} box={box} view={view} />}
      {form.lost && <KeptOffer kept={form.lost} where="in the form" onPut={writing.putBack} onDrop={form.dropLost} />}
      {Object.entries(hidden).map(
        ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Fragment key={form.round}>
        <WriteFields begin={begin} errors={errors} names={names} />
        <WriteBody begin={begin.body} error={errors.body} isAnswer={draft.kind !== 'new'} />
      </Fragment>
      <WriteFiles writing={writing} box={box} error={errors.files} />
      <div className="write-bar">
        <div className="row">
          <button
            type="submit"
            className="button button-primary"
            name={stepField}
            value="send"
            disabled={form.isPending}
          >
            Send
          </button>
          <SendLater value={values.laterAt} error={errors.laterAt} placeName={placeName} isPending={form.isPending} />
          <button type="submit" className="button" name={stepField} value="save" disabled={form.isPending}>
            Save draft
          </button>
          <button
            type="submit"
            className="button button-quiet"
            name={stepField}
            value="discard"
            disabled={form.isPending}
          >
            Discard
          </button>
        </div>
        <SaveLine standing={writing.standing} isSending={form.isPending} />
      </div>
    </form>
  );
}

function sendByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLButtonElement>('button[value="send"]')?.click();
}
