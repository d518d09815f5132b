import { addressOf } from '#lib/addresses/address-of.ts';
import type { WireNote } from '#lib/wires/comparing/types.ts';

/** In the list: what a story's wire did that somebody should look at. */
export function StoryWireLine({ note }: { note: WireNote | undefined }) {
  if (!note) return null;
  const words = note.isWithdrawalOpen ? 'The wire has withdrawn this story' : 'The wire has a newer text';
  return (
    <p className="small">
      <a
        className={note.isWithdrawalOpen ? 'wire-story-line old-words' : 'wire-story-line'}
        href={addressOf('deskStoryWire', { id: note.storyId })}
      >
        {words}
      </a>
    </p>
  );
}
