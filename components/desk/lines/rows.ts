/** The lines of a list as they stand in the page: the keys go by what is there. */

export const rowsIn = (list: ParentNode): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-item]')];

export const rowOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-item]') ?? null;

export const linkIn = (row: ParentNode): HTMLAnchorElement | null =>
  row.querySelector<HTMLAnchorElement>('a[data-open]');

export const boxIn = (row: ParentNode): HTMLInputElement | null =>
  row.querySelector<HTMLInputElement>('input[type="checkbox"]');

export const selectedIn = (list: ParentNode): HTMLElement[] => rowsIn(list).filter((row) => boxIn(row)?.checked);

export const buttonIn = (row: ParentNode, step: string): HTMLButtonElement | null =>
  row.querySelector<HTMLButtonElement>(`button[data-step="${step}"]`);

/** The line that comes after those that go: the next one, or the last before them. */
export function rowAfter(rows: readonly HTMLElement[], going: readonly HTMLElement[]): HTMLElement | null {
  const last = going.reduce((place, row) => Math.max(place, rows.indexOf(row)), -1);
  const stays = (row: HTMLElement) => !going.includes(row) && row.dataset.sent === undefined;
  return rows.slice(last + 1).find(stays) ?? rows.slice(0, Math.max(last, 0)).findLast(stays) ?? null;
}

/** Puts the focus on a line; without one, on the words that stand in an empty list's place, or on the list. */
export function focusRow(list: HTMLElement, row: HTMLElement | null): void {
  const target = (row && linkIn(row)) ?? list.querySelector<HTMLElement>('[data-none]') ?? list;
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
}
