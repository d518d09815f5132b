'use client';
import { useEffect, useRef } from 'react';

type Props = {
  /** The question; null: nothing is asked. */
  asked: string | null;
  onAnswer: (isYes: boolean) => void;
};

/** Asks before something that cannot be taken back by a key. */
export function AskDialog({ asked, onAnswer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (asked !== null) dialog.current?.showModal();
    else dialog.current?.close();
  }, [asked]);
  return (
    <dialog
      ref={dialog}
      className="desk-dialog"
      aria-labelledby="wire-asked"
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(false);
      }}
    >
      <p id="wire-asked">{asked}</p>
      <div className="row">
        <button type="button" className="button button-primary" onClick={() => onAnswer(true)}>
          Yes
        </button>
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          No
        </button>
      </div>
    </dialog>
  );
}
