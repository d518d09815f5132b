'use client';
import { unstable_rethrow as rethrowNavigation, usePathname } from 'next/navigation';
import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { typedAsSent, typedAsText, typedByDefault } from '#components/desk/forms/typed.ts';
import { type NextButtons, submitterOf, usePressFocus } from '#components/desk/forms/use-press-focus.ts';
import { useKept } from '#components/desk/keeping/use-kept.ts';
import type { FormAction, FormState, FormValues } from '#lib/staff/forms/form-state.ts';
import { typedIn } from '#lib/staff/forms/read-form.ts';

const idle = { kind: 'idle' } as const;
const valuesSchema = z.record(z.string(), z.string());

type Options = {
  /** Tells this form from the others of its page. */
  name: string;
  /** Has it words to lose? */
  hasWords?: boolean;
  /** Is it all that its page is for? Without scripts a browser takes a form's place along wherever it is led. */
  isAlone?: boolean;
  /** Its page, where that is not there, or another, without its query. */
  address?: string;
  /** Where the focus goes after a button was pressed, if not back to that button. */
  nextButtons?: NextButtons;
};

/** A form of the desk: sends it, and loses nothing that was typed. Without scripts the browser sends it by itself. */
export function useDeskForm<Answer = never>(
  action: FormAction<Answer>,
  { name, hasWords = true, isAlone = false, address, nextButtons }: Options,
) {
  const path = usePathname();
  const page = address ?? path;
  const id = name.toLowerCase().replace(/\W+/g, '-');
  // without scripts the answer is the page again, at the form; on the server it must be the action itself for that
  const act: FormAction<Answer> = (previous, data) => reach(action, previous, data, () => kept.settled());
  const [state, send, isPending] = useActionState<FormState<Answer>, FormData>(
    typeof window === 'undefined' ? action : act,
    idle,
    isAlone ? page : `${page}#${id}`,
  );
  const [put, setPut] = useState<{ values: FormValues; before: FormState<Answer>; round: number } | null>(null);
  const isPut = put !== null && put.before === state;
  const form = useRef<HTMLFormElement>(null);
  const notePress = usePressFocus(form, { isPending, state }, nextButtons);
  // as they are stored, or as they will be once the action says that it did it
  const [stored] = useState({ values: '', sent: '' });

  const read = (): FormValues => (form.current ? typedIn(new FormData(form.current)) : {});
  const kept = useKept({
    what: hasWords ? `form ${path} ${name}` : null,
    schema: valuesSchema,
    read,
    isUnsaved: () => isUnsaved(form.current, stored.values, 'values' in state || isPut),
    isStored: (values) => typedAsText(values) === stored.values,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: when it opens, and when the action has answered
  useEffect(() => {
    if (!form.current) return;
    const isOpening = stored.sent === '';
    // typed before the page was ready counts as typed; what came back refused is not stored
    if (isOpening && 'values' in state) return;
    if (isOpening) stored.values = typedByDefault(form.current);
    if (isOpening || state.kind !== 'done') return;
    const isAsSent = typedAsSent(form.current) === stored.sent;
    if (isAsSent) form.current.reset();
    stored.values = isAsSent ? typedAsSent(form.current) : stored.sent;
    if (isAsSent) kept.settled();
  }, [state]);

  // it may stand where nobody has opened it yet
  useEffect(() => {
    const details = kept.lost && form.current?.closest('details');
    if (details) details.open = true;
  }, [kept.lost]);

  return {
    state,
    isPending,
    /** What the fields begin with: what came back, or was put back. */
    values: isPut ? put.values : 'values' in state ? state.values : {},
    errors: state.kind === 'invalid' ? state.fieldErrors : {},
    /** Changes when other words are put into the fields, which then begin anew. */
    round: isPut ? put.round : 0,
    lost: kept.lost,
    putBack: (): void => {
      if (kept.lost) setPut({ values: kept.lost.value, before: state, round: (put?.round ?? 0) + 1 });
      kept.dropLost();
      kept.touched();
    },
    dropLost: kept.dropLost,
    isUnsaved: () => isUnsaved(form.current, stored.values, 'values' in state || isPut),
    /** These words were stored by other means than sending the form. */
    noteStored: (values: FormValues): void => {
      stored.values = typedAsText(values);
      if (form.current && typedAsSent(form.current) === stored.values) kept.settled();
    },
    formProps: {
      id,
      ref: form,
      action: send,
      onChange: kept.touched,
      // not by React's own way, which empties the fields afterwards, and what was typed meanwhile with them
      onSubmit: (event: FormEvent<HTMLFormElement>): void => {
        event.preventDefault();
        notePress(event);
        stored.sent = typedAsSent(event.currentTarget);
        // a button that has a name is a part of what is sent, as it is without scripts
        const data = new FormData(event.currentTarget, submitterOf(event));
        startTransition(() => send(data));
      },
    },
  };
}

/** @param isRefused what the fields begin with is what came back, or was put back, and not what is stored */
function isUnsaved(form: HTMLFormElement | null, stored: string, isRefused: boolean): boolean {
  const typed = form && typedAsSent(form);
  return form !== null && typed !== stored && (isRefused || typed !== typedByDefault(form));
}

/** Acts; that the server was not reached, or failed, is an answer, and no reason to take the page away. */
async function reach<Answer>(
  action: FormAction<Answer>,
  previous: FormState<Answer>,
  form: FormData,
  onElsewhere: () => void,
) {
  try {
    return await action(previous, form);
  } catch (error) {
    if (isNavigation(error)) {
      // it is done, and leads to another page
      onElsewhere();
      throw error;
    }
    const message = 'The server could not be reached, or failed. What you typed is still here: try again.';
    return { kind: 'refused', message, values: typedIn(form) } as const;
  }
}

function isNavigation(error: unknown): boolean {
  try {
    rethrowNavigation(error);
    return false;
  } catch {
    return true;
  }
}
