import type { ReactNode } from 'react';
import type { Kept } from '#components/desk/keeping/shelf.ts';
import { ago } from '#lib/ago.ts';
import { nowMs } from '#lib/clock.ts';

type Props = {
  kept: Kept<unknown>;
  /** Where they can be put: "in the form". Left out where they cannot be used any more. */
  where?: string;
  onPut: () => void;
  onDrop: () => void;
  /** What else there is to see or do. */
  children?: ReactNode;
};

/** Words of an earlier visit that were never stored, offered until they are used or dropped. */
export function KeptOffer({ kept, where, onPut, onDrop, children }: Props) {
  return (
    <div className="notice notice-warn stack" role="status">
      <p>
        <strong>Words of yours from {ago(kept.atMs, nowMs())} are kept in this browser.</strong> They were never saved.
      </p>
      {children}
      <div className="row">
        {where && (
          <button type="button" className="button" onClick={onPut}>
            Put them {where}
          </button>
        )}
        <button type="button" className="button" onClick={onDrop}>
          Drop them
        </button>
      </div>
    </div>
  );
}
