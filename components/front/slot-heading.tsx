import type { ReactNode } from 'react';

type Props = { id: string; href?: string; children: ReactNode };

/** The name over a slot of a front, leading to its section where it has one. */
export function SlotHeading({ id, href, children }: Props) {
  return (
    <h2 className="slot-heading" id={id}>
      {href ? <a href={href}>{children}</a> : children}
    </h2>
  );
}
