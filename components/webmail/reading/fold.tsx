'use client';
import { type ReactNode, useState } from 'react';

type Props = {
  id: string;
  className: string;
  /** How it begins. What somebody has opened or folded stays so when the page is drawn anew under them. */
  isOpen: boolean;
  item: string;
  children: ReactNode;
};

/** A message that can be folded. */
export function Fold({ id, className, isOpen, item, children }: Props) {
  const [began] = useState(isOpen);
  return (
    <details id={id} className={className} open={began} data-item={item}>
      {children}
    </details>
  );
}
