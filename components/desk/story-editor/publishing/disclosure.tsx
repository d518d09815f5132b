'use client';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

type Props = {
  name: string;
  danger?: boolean;
  /** Opens by itself: there is something inside to see to. */
  isWanted?: boolean;
  /** What the button opens; `close` gives the focus back to it. */
  children: (close: () => void) => ReactNode;
};

/** A button that opens a second step below itself and moves the focus there. */
export function Disclosure({ name, danger = false, isWanted = false, children }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const [wasWanted, setWasWanted] = useState(isWanted);
  if (isWanted && !wasWanted) setWasWanted(true);
  const open = isOpen ?? wasWanted;
  const button = useRef<HTMLButtonElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) inside.current?.querySelector<HTMLElement>('textarea, input, button')?.focus();
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="stack disclosure">
      <button
        ref={button}
        type="button"
        className={danger ? 'button button-danger' : 'button'}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {name}
      </button>
      <div id={id} ref={inside} hidden={!open}>
        {open && children(close)}
      </div>
    </div>
  );
}
