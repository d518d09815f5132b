import type { ReactNode } from 'react';
import { pressField } from '#lib/webmail/acts/press.ts';

type Props = {
  /** What the button sends; null: it cannot be undone. */
  undo: string | null;
  children: ReactNode;
};

/** What was done, and the button that undoes it. It stands in the form whose button it is. */
export function UndoNotice({ undo, children }: Props) {
  return (
    <div className="notice notice-good mail-undo">
      <p role="status">{children}</p>
      {undo !== null && (
        <button type="submit" className="button button-small" name={pressField} value={undo} data-step="undo">
          Undo
        </button>
      )}
    </div>
  );
}
