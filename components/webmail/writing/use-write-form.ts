'use client';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { submitterOf } from '#components/desk/forms/use-press-focus.ts';
import { createDraftSaver } from '#components/webmail/writing/draft-saver.ts';
import { type FileLine, type KeepCall, type KeptRow, readKeptFiles } from '#components/webmail/writing/kept-files.ts';
import { sendWithFiles } from '#components/webmail/writing/send-with-files.ts';
import { nowMs } from '#lib/clock.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import { typedIn } from '#lib/staff/forms/read-form.ts';
import { changeSignature } from '#lib/webmail/answers/drafting/signature.ts';
import type { Draft } from '#lib/webmail/answers/types.ts';
import { filesField } from '#lib/webmail/answers/writing/draft-form.ts';
import { draftPath } from '#lib/webmail/answers/writing/paths.ts';
import { stepField } from '#lib/webmail/answers/writing/write-step.ts';
import type { ListView } from '#lib/webmail/list-view.ts';

type Row = { id: string; version: string; files: readonly FileLine[] };

/** How what is typed stands to what is stored. */
export type SaveStanding =
  | { kind: 'idle' | 'saving' | 'unreachable' }
  | { kind: 'saved'; clock: string }
  | { kind: 'failed'; message: string };
/** These words are a draft of their own now, because of what became of `other` meanwhile. */
export type Apart = { kind: 'aside' | 'gone'; other: string };

export type WriteFormOptions = {
  action: FormAction;
  /** Saves it, and takes out a file where the form says so. */
  keep: KeepCall;
  draft: Draft;
  box: string;
  view: ListView;
  /** Of the page, with its query. */
  address: string;
  /** Who writes, and in which box, by name. */
  signer: { person: string; box: string };
};

/** A form on which somebody writes: it saves itself while they type, and sends nothing that they didn't ask for. */
export function useWriteForm({ action, keep, draft: given, box, view, address, signer }: WriteFormOptions) {
  // a page that is drawn anew under them begins no other draft
  const [draft] = useState(given);
  const form = useDeskForm(action, { name: 'answer', isAlone: true, address });
  const element = form.formProps.ref;
  const { state, values, round } = form;
  const [later, setLater] = useState<{ of: string; state: unknown; row: Row } | null>(null);
  const of = String(round);
  const row: Row =
    later && later.state === state && later.of === of
      ? later.row
      : {
          id: values.id || draft.id,
          version: values.version || String(draft.version),
          files: readKeptFiles(values.kept) ?? draft.files,
        };
  const latest = useRef({ row, state, of, form });
  latest.current = { row, state, of, form };
  const [standing, setStanding] = useState<SaveStanding>({ kind: 'idle' });
  const [apart, setApart] = useState<Apart | null>(null);
  const [fileProblem, setFileProblem] = useState<string | null>(null);

  /** What is sent of the form, and what of it counts as stored then. */
  const read = () => {
    const data = element.current ? new FormData(element.current) : new FormData();
    const typed = typedIn(data);
    data.delete(filesField);
    data.set('id', latest.current.row.id);
    data.set('version', latest.current.row.version);
    return { data, typed };
  };

  const taken = (answer: DeskResult<KeptRow> | null, typed: ReturnType<typeof typedIn>): 'done' | 'again' => {
    if (answer === null) setStanding({ kind: 'unreachable' });
    else if (answer.kind === 'refused') setStanding({ kind: 'failed', message: answer.message });
    else if (answer.kind === 'invalid')
      setStanding({ kind: 'failed', message: Object.values(answer.fieldErrors)[0] ?? '' });
    if (answer?.kind !== 'ok') {
      const isForGood = answer?.kind === 'invalid' || (answer?.kind === 'refused' && answer.code === 'forbidden');
      return isForGood ? 'done' : 'again';
    }
    const { kind, id, version, files, clock } = answer.value;
    if (kind !== 'saved') setApart({ kind, other: latest.current.row.id });
    latest.current.row = { id, version: String(version), files };
    setLater({ of: latest.current.of, state: latest.current.state, row: latest.current.row });
    latest.current.form.noteStored({ ...typed, id });
    setStanding({ kind: 'saved', clock });
    showAddress(draftPath(box, id, view));
    return 'done';
  };

  const [saver] = useState(() =>
    createDraftSaver(async () => {
      if (!element.current || !latest.current.form.isUnsaved()) return 'done';
      const { data, typed } = read();
      setStanding({ kind: 'saving' });
      return calls.current.taken(await calls.current.keep(data).catch(() => null), typed);
    }, nowMs),
  );
  const calls = useRef({ taken, keep });
  calls.current = { taken, keep };

  const act = (send: (data: FormData) => Promise<DeskResult<KeptRow> | null>) =>
    saver.run(async () => {
      setFileProblem(null);
      const { data, typed } = read();
      const answer = await send(data).catch(() => null);
      if (answer?.kind === 'ok') return void taken(answer, typed);
      const why = answer?.kind === 'refused' ? answer.message : Object.values(answer?.fieldErrors ?? {})[0];
      setFileProblem(why ?? 'The server could not be reached. Try again.');
    });

  // what was sent and came back was kept first
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the action has answered
  useEffect(() => {
    saver.pause(false);
    if (!('values' in state) || state.values.kept === undefined) return;
    const { kept: _, [stepField]: __, ...typed } = state.values;
    form.noteStored(typed);
    showAddress(draftPath(box, latest.current.row.id, view));
  }, [state]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, while the page is there
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && void saver.saveNow();
    // an ordinary call would end with the page
    const leave = () => {
      if (latest.current.form.isPending || !latest.current.form.isUnsaved()) return;
      void sendWithFiles(box, latest.current.row.id, read().data, true).catch(() => null);
    };
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', leave);
    return () => {
      saver.stop();
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', leave);
    };
  }, [saver]);

  return {
    form,
    draft,
    row,
    standing,
    apart,
    fileProblem,
    attach: async (files: readonly File[]): Promise<void> => {
      for (const file of files) {
        await act((data) => {
          data.append(filesField, file);
          return sendWithFiles(box, latest.current.row.id, data);
        });
      }
    },
    putBack: (): void => {
      form.putBack();
      saver.typed();
    },
    formProps: {
      ...form.formProps,
      onChange: ({ target }: FormEvent<HTMLFormElement>): void => {
        if (target instanceof HTMLSelectElement) signAs(target, signer);
        form.formProps.onChange();
        saver.typed();
      },
      onSubmit: (event: FormEvent<HTMLFormElement>): void => {
        const button = submitterOf(event);
        const step = button instanceof HTMLButtonElement ? button.value : 'save';
        if (step === 'save') {
          event.preventDefault();
          void saver.saveNow();
        } else if (step.startsWith('remove.')) {
          event.preventDefault();
          void act((data) => {
            data.set(stepField, step);
            return keep(data);
          });
        } else if (saver.isBusy()) {
          // what is on its way says first as which draft and version this goes
          event.preventDefault();
          const { id } = latest.current.row;
          void saver.settled().then(() => {
            if (latest.current.row.id === id) element.current?.requestSubmit(button);
          });
        } else {
          saver.pause(true);
          form.formProps.onSubmit(event);
        }
      },
    },
  };
}

/** Another name before the address is another one below the words, unless its writer has changed that. */
function signAs(choice: HTMLSelectElement, signer: WriteFormOptions['signer']): void {
  const body = choice.form?.querySelector<HTMLTextAreaElement>('textarea[name="body"]');
  const identity = choice.value === 'person' ? 'person' : 'box';
  // what the box has below its name stays as it is
  if (body) body.value = changeSignature(body.value, identity, { ...signer, signature: '' });
}

/** From the first save on the page is the draft's. */
function showAddress(path: string): void {
  if (window.location.pathname + window.location.search !== path) window.history.replaceState(null, '', path);
}
