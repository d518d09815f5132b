'use client';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

type Props = {
  name: string;
  danger?: boolean;
  /** What the button opens; `close` gives the focus back to it. */
  children: (close: () => void) => ReactNode;
};

/** A button that opens a second step below itself and moves the focus there. */
export function Disclosure({ name, danger = false, children }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) inside.current?.querySelector<HTMLElement>('textarea, input, button')?.focus();
  }, [open]);
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
