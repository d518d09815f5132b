'use client';
import { useState } from 'react';
import { useLive } from '#components/desk/live/live.tsx';
import { useRefresher } from '#components/desk/live/use-refresher.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { OpenWireNote } from '#lib/wires/comparing/types.ts';

type Answer = 'takeBack' | 'keep';
type Props = {
  /** As it was when the page was drawn. */
  start: OpenWireNote;
  read: (storyId: number) => Promise<DeskResult<OpenWireNote | null>>;
  /** Null where this person may not. */
  settle: ((input: { id: number; answer: Answer }) => Promise<DeskResult<void>>) | null;
};

/** In the editor: what the story's wire did, and whether the story follows it. Read again when somebody did something. */
export function WireNews({ start, read, settle }: Props) {
  const [note, setNote] = useState<OpenWireNote | null>(start);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { storyId, itemId } = start;
  const look = async () => {
    const found = await read(storyId).catch(() => null);
    if (found?.kind === 'ok') setNote(found.value);
  };
  const changed = useRefresher({ refresh: () => void look() });
  useLive('wires', changed);
  useLive('story', (event) => {
    if (!event || event.id === storyId) changed();
  });
  const answer = async (given: Answer) => {
    setIsBusy(true);
    const settled = await settle?.({ id: itemId, answer: given }).catch(() => null);
    await look();
    setIsBusy(false);
    setFault(settled?.kind === 'ok' ? null : faultOf(settled));
  };
  if (!note) return null;
  const compare = addressOf('deskStoryWire', { id: storyId });
  return (
    <div className="wire-story-news stack" role="status">
      {fault && <p className="notice notice-danger">{fault}</p>}
      {note.isWithdrawalOpen && (
        <div className="notice notice-warn row">
          <span>
            <strong>The wire has withdrawn this story.</strong> Readers keep it until somebody takes it back.
          </span>
          {settle && (
            <>
              <button
                type="button"
                className="button button-small"
                disabled={isBusy}
                onClick={() => void answer('takeBack')}
              >
                Take it back
              </button>
              <button
                type="button"
                className="button button-small"
                disabled={isBusy}
                onClick={() => void answer('keep')}
              >
                Keep it
              </button>
            </>
          )}
        </div>
      )}
      {note.isWaiting ? (
        <p className="notice">
          The wire has a newer text. <a href={compare}>Compare it with ours</a>
        </p>
      ) : (
        <p className="small soft">
          {note.isDetached
            ? 'Its words are ours now, so it no longer follows its wire. '
            : 'It follows its wire: newer text comes in by itself until somebody changes the words here. '}
          {note.isDetached && <a href={compare}>Compare with the wire</a>}
        </p>
      )}
    </div>
  );
}

function faultOf(settled: DeskResult<void> | null | undefined): string {
  return settled?.kind === 'refused' ? settled.message : 'The server could not be reached. Try again.';
}
