'use client';
import { createContext, type ReactNode, useContext } from 'react';
import type { ItemState, MovedItem } from '#lib/wires/desk/types.ts';

type Moved = { items: readonly MovedItem[]; set: (items: readonly MovedItem[]) => void };

/** Items that somebody has decided on since the list was drawn. */
export const MovedItems = createContext<Moved>({ items: [], set: () => {} });

export const useMovedItems = () => useContext(MovedItems);

const movedWords: Readonly<Record<ItemState, string>> = {
  taken: 'Decided meanwhile: it is a story.',
  dropped: 'Decided meanwhile: it is dropped.',
  inbox: 'Decided meanwhile: it is back in the inbox.',
};

type Props = { id: number; children: ReactNode; isSilent?: boolean };

/** What can be done with an item, while it is there to be decided on; afterwards, what became of it. */
export function WhileOpen({ id, children, isSilent = false }: Props) {
  const moved = useMovedItems().items.find((item) => item.id === id);
  if (!moved) return children;
  return isSilent ? null : <p className="wire-moved small">{movedWords[moved.state]}</p>;
}
