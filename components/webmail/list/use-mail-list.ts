'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { submitterOf } from '#components/desk/forms/use-press-focus.ts';
import { boxIn, buttonIn, focusRow, linkIn, rowOf, rowsIn, selectedIn } from '#components/desk/lines/rows.ts';
import { useFocusKept } from '#components/desk/lines/use-focus-kept.ts';
import type { ListCommand } from '#components/webmail/list/list-keys.ts';
import { followStep } from '#components/webmail/writing/answer-links.tsx';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import { type PressName, pressNames, pressOf } from '#lib/webmail/acts/press.ts';
import { type ListView, listPath } from '#lib/webmail/list-view.ts';

type Options = {
  action: FormAction;
  box: string;
  view: ListView;
  /** Where conversations of this list can be moved. */
  placing: readonly { name: PressName }[];
};

/** A list of conversations as one form: its buttons, its keys, and where the focus goes. */
export function useMailList({ action, box, view, placing }: Options) {
  const router = useRouter();
  const form = useDeskForm(action, { name: 'conversations', hasWords: false, address: listPath(box, view) });
  const list = form.formProps.ref;
  const current = useFocusKept(list);
  /** Sends what a key asks for. */
  const keyButton = useRef<HTMLButtonElement>(null);
  /** Null without scripts, where nobody knows. */
  const [selected, setSelected] = useState<number | null>(null);
  const count = () => setSelected(list.current ? selectedIn(list.current).length : 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: when the action has answered
  useEffect(() => {
    for (const row of list.current ? rowsIn(list.current) : []) delete row.dataset.sent;
    count();
  }, [form.state]);

  const press = (name: PressName, row: HTMLElement | null): void => {
    const button = keyButton.current;
    if (!list.current || !button || !placing.some((step) => step.name === name)) return;
    const isOfTicked = selectedIn(list.current).length > 0;
    if (!isOfTicked && !row) return;
    button.value = isOfTicked ? pressOf(name) : pressOf(name, [row?.dataset.item ?? '']);
    list.current.requestSubmit(button);
  };

  const goBeside = (row: HTMLElement | null, step: 1 | -1): void => {
    if (!list.current) return;
    const rows = rowsIn(list.current);
    const isAt = rowOf(document.activeElement) === row && row !== null;
    focusRow(list.current, (isAt ? rows[rows.indexOf(row) + step] : row) ?? row ?? rows[0] ?? null);
  };

  const commands: Readonly<Record<ListCommand, (row: HTMLElement | null) => void>> = {
    next: (row) => goBeside(row, 1),
    previous: (row) => goBeside(row, -1),
    open: (row) => row && linkIn(row)?.click(),
    select: (row) => row && boxIn(row)?.click(),
    archive: (row) => press('archive', row),
    trash: (row) => press('trash', row),
    undo: () => {
      const button = list.current && buttonIn(list.current, 'undo');
      if (button) list.current?.requestSubmit(button);
    },
    back: () => router.push(listPath(box, { folder: 'inbox', search: '', before: null })),
    new: () => followStep(document, 'new'),
    search: () => document.querySelector<HTMLElement>('input[type="search"]')?.focus(),
  };

  return {
    form,
    selected,
    keyButton,
    run: (command: ListCommand) => commands[command](current()),
    selectAll: (isAll: boolean): void => {
      for (const row of list.current ? rowsIn(list.current) : []) {
        const tick = boxIn(row);
        if (tick) tick.checked = isAll;
      }
      count();
    },
    listProps: {
      ...form.formProps,
      onChange: count,
      onSubmit: (event: FormEvent<HTMLFormElement>): void => {
        for (const row of rowsSent(event)) row.dataset.sent = '';
        form.formProps.onSubmit(event);
      },
    },
  };
}

/** The lines that go with what is sent. */
function rowsSent(event: FormEvent<HTMLFormElement>): HTMLElement[] {
  const button = submitterOf(event);
  const [name, ...ids] = button instanceof HTMLButtonElement ? button.value.split('.') : [];
  // those that stay in the list do not fade
  if (!isPlace(name) || button?.dataset.step === 'undo') return [];
  if (ids.length === 0) return selectedIn(event.currentTarget);
  return rowsIn(event.currentTarget).filter(({ dataset }) => ids.includes(dataset.item ?? ''));
}

const isPlace = (name: string | undefined) =>
  pressNames.some((one) => one === name) && name !== 'read' && name !== 'unread';
