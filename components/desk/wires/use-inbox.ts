'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { boxIn, buttonIn, focusRow, linkIn, rowAfter, rowOf, rowsIn, selectedIn } from '#components/desk/lines/rows.ts';
import { useFocusKept } from '#components/desk/lines/use-focus-kept.ts';
import { type InboxView, inboxPath } from '#components/desk/wires/inbox-filter.ts';
import type { InboxCommand } from '#components/desk/wires/inbox-keys.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import type { MovedItem } from '#lib/wires/desk/types.ts';

/** The preview stands beside the list in windows of this width; in narrower ones it is a page of its own. */
const wide = '(min-width: 64rem)';

/** A button that waits until somebody says that it was meant. */
export type Asked = { button: HTMLButtonElement; words: string };

/** The inbox as one form: its buttons, its keys, and where the focus goes. */
export function useInbox(action: FormAction, view: InboxView) {
  const router = useRouter();
  const form = useDeskForm(action, { name: 'inbox', hasWords: false });
  const list = form.formProps.ref;
  const [asked, setAsked] = useState<Asked | null>(null);
  /** Null without scripts, where nobody knows. */
  const [selected, setSelected] = useState<number | null>(null);
  /** What was dropped, the last one last: what the button of each sent. */
  const [drops, setDrops] = useState<readonly string[]>([]);
  /** What others have decided on since. */
  const [moved, setMoved] = useState<readonly MovedItem[]>([]);
  /** Lines that stay selected, by the ids of their items, when a line's own button has been answered. */
  const ticked = useRef<readonly (string | undefined)[]>([]);
  const current = useFocusKept(list);
  const isMeant = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: when the action has answered
  useEffect(() => {
    if (!list.current) return;
    for (const row of rowsIn(list.current)) {
      delete row.dataset.sent;
      const box = boxIn(row);
      if (box && ticked.current.includes(row.dataset.item)) box.checked = true;
    }
    setSelected(selectedIn(list.current).length);
  }, [form.state]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when boxes have gone
  useEffect(() => {
    if (list.current && selected !== null) setSelected(selectedIn(list.current).length);
  }, [moved]);

  const open = (row: HTMLElement): boolean => {
    if (!window.matchMedia(wide).matches) return false;
    router.push(inboxPath({ ...view, itemId: Number(row.dataset.item) }), { scroll: false });
    return true;
  };

  const press = (button: HTMLButtonElement | null): void => {
    if (button && !button.disabled) list.current?.requestSubmit(button);
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    const pressed = readPress(event);
    const isSent = pressed.rows.length > 0 && pressed.rows.every((row) => row.dataset.sent !== undefined);
    const question = isMeant.current ? null : questionBefore(pressed);
    isMeant.current = false;
    if (isSent || question) event.preventDefault();
    if (isSent) return;
    if (question && pressed.button) setAsked({ button: pressed.button, words: question });
    else send(event, pressed);
  };

  const send = (event: FormEvent<HTMLFormElement>, { step, items, rows, isOfBoxes }: Press): void => {
    const others = selectedIn(event.currentTarget).filter((row) => !rows.includes(row));
    ticked.current = isOfBoxes ? [] : others.map(({ dataset }) => dataset.item);
    if (step === 'drop') setDrops((before) => [...before, items]);
    if (step === 'return') setDrops((before) => before.slice(0, -1));
    form.formProps.onSubmit(event);
    if (step === 'see' || step === 'return') return;
    const next = rowAfter(rowsIn(event.currentTarget), rows);
    for (const row of rows) row.dataset.sent = '';
    if (document.activeElement !== document.body) focusRow(event.currentTarget, next);
    if (next && rows.some(({ dataset }) => Number(dataset.item) === view.itemId)) open(next);
  };

  const commands: Readonly<Record<Exclude<InboxCommand, 'help'>, (row: HTMLElement | null) => void>> = {
    next: (row) => list.current && focusRow(list.current, beside(list.current, row, 1)),
    previous: (row) => list.current && focusRow(list.current, beside(list.current, row, -1)),
    open: (row) => row && linkIn(row)?.click(),
    select: (row) => row && boxIn(row)?.click(),
    undo: () => press(list.current && buttonIn(list.current, 'undo')),
    take: (row) => press(buttonFor(row, 'take')),
    drop: (row) => press(buttonFor(row, 'drop')),
    publish: (row) => {
      const button = buttonFor(row, 'publish');
      const rows = button?.dataset.many === undefined ? row && [row] : list.current && selectedIn(list.current);
      if (button && rows) setAsked({ button, words: questionOf('publish', rows) });
    },
  };

  /** That of all that is selected, or of one line. */
  function buttonFor(row: HTMLElement | null, step: string): HTMLButtonElement | null {
    if (!list.current) return null;
    const many = list.current.querySelector<HTMLButtonElement>(`button[data-many="${step}"]`);
    return selectedIn(list.current).length > 0 ? many : row && buttonIn(row, step);
  }

  return {
    form,
    asked,
    moved: useMemo(() => ({ items: moved, set: setMoved }), [moved]),
    selected,
    lastDrop: drops.at(-1) ?? null,
    run: (command: Exclude<InboxCommand, 'help'>) => commands[command](current()),
    answer: (isYes: boolean): void => {
      setAsked(null);
      if (!asked || !isYes) return;
      isMeant.current = true;
      press(asked.button);
    },
    selectAll: (isAll: boolean): void => {
      for (const row of list.current ? rowsIn(list.current) : []) {
        const box = boxIn(row);
        if (box) box.checked = isAll;
      }
      setSelected(list.current ? selectedIn(list.current).length : 0);
    },
    listProps: {
      ...form.formProps,
      onSubmit,
      onChange: (event: FormEvent<HTMLFormElement>): void => setSelected(selectedIn(event.currentTarget).length),
      onClick: (event: MouseEvent<HTMLFormElement>): void => {
        const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
        const link = event.target instanceof Element ? event.target.closest('a[data-open]') : null;
        const row = rowOf(link);
        if (isPlain && row && open(row)) event.preventDefault();
      },
    },
  };
}

type Press = {
  button: HTMLButtonElement | null;
  step: string;
  items: string;
  rows: HTMLElement[];
  /** It is about what is selected, not about a line. */
  isOfBoxes: boolean;
};

/** Which button was pressed, and about which lines: the same story over another wire may have none. */
function readPress({ nativeEvent, currentTarget }: FormEvent<HTMLFormElement>): Press {
  const submitter = 'submitter' in nativeEvent ? nativeEvent.submitter : null;
  const button = submitter instanceof HTMLButtonElement ? submitter : null;
  const [step = '', ...named] = button?.value.split(' ') ?? [];
  if (named.length > 0) {
    const ids = named.map((item) => item.split('.')[0]);
    const rows = rowsIn(currentTarget).filter(({ dataset }) => ids.includes(dataset.item));
    return { button, step, items: named.join(' '), rows, isOfBoxes: false };
  }
  const rows = selectedIn(currentTarget);
  const items = rows.map((row) => boxIn(row)?.value ?? '').join(' ');
  return { button, step, items, rows, isOfBoxes: true };
}

/** Dropping can be undone by a key, and keeping changes nothing. */
function questionBefore({ step, rows, isOfBoxes }: Press): string | null {
  if (!isOfBoxes || rows.length < 2 || (step !== 'publish' && step !== 'take' && step !== 'takeBack')) return null;
  return questionOf(step, rows);
}

const questions = { take: 'Take', publish: 'Publish', takeBack: 'Take back' } as const;

function questionOf(step: keyof typeof questions, rows: readonly HTMLElement[]): string {
  const [first] = rows;
  const what = rows.length === 1 && first ? `“${linkIn(first)?.textContent}”` : `${rows.length} stories`;
  return `${questions[step]} ${what}?`;
}

function beside(list: HTMLElement, row: HTMLElement | null, step: 1 | -1): HTMLElement | null {
  const rows = rowsIn(list);
  const place = row ? rows.indexOf(row) : -1;
  if (place < 0) return rows[0] ?? null;
  return rows[Math.min(Math.max(place + step, 0), rows.length - 1)] ?? null;
}
