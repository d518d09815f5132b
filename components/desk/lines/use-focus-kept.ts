'use client';
import { type RefObject, useEffect, useRef } from 'react';
import { focusRow, rowOf, rowsIn } from '#components/desk/lines/rows.ts';

/**
 * Keeps the focus in a list whose lines come and go: where its line went, it goes to the one that is there now.
 * @returns what finds the line somebody is at, or was at last
 */
export function useFocusKept(list: RefObject<HTMLElement | null>): () => HTMLElement | null {
  const place = useRef<{ id: string; index: number } | null>(null);
  const isInside = useRef(false);

  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      const row = target instanceof Element ? rowOf(target) : null;
      isInside.current = target instanceof Element && (list.current?.contains(target) ?? false);
      if (row && list.current) place.current = { id: row.dataset.item ?? '', index: rowsIn(list.current).indexOf(row) };
    };
    // somebody who presses beside everything has left the list
    const leave = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !list.current?.contains(target)) isInside.current = false;
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', leave);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', leave);
    };
  }, [list]);

  const find = (): HTMLElement | null => {
    if (!list.current || !place.current) return null;
    const { id, index } = place.current;
    const rows = rowsIn(list.current);
    return rows.find(({ dataset }) => dataset.item === id) ?? rows[Math.min(index, rows.length - 1)] ?? null;
  };

  // after each drawing: a line that goes takes the focus with it
  useEffect(() => {
    if (!isInside.current || !list.current || document.activeElement !== document.body) return;
    focusRow(list.current, find());
  });

  return find;
}
