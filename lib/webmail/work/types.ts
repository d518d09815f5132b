import type { Inline } from '#lib/stories/blocks/inline.ts';
import type { ConversationState, Owner } from '#lib/webmail/types.ts';

/** What colleagues do about conversations. */

/** `from`: what was shown when somebody pressed the button. */
export type StateChange = { id: string; from: ConversationState; to: ConversationState };
/** By ids of people; null: nobody. */
export type OwnerChange = { id: string; from: string | null; to: string | null };

/** `stale`: others were faster, and nothing was changed; `is`: how it is now. */
export type StatesSet = { changed: StateChange[]; stale: { id: string; is: ConversationState }[] };
export type OwnersSet = {
  changed: (OwnerChange & { owner: Owner | null })[];
  stale: { id: string; is: Owner | null }[];
};

/** `from`: those that went into it. */
export type Merged = { into: string; from: string[] };
/** `id`: the new conversation. */
export type Split = { from: string; id: string; messageCount: number };

/** What somebody told their colleagues about a conversation. */
export type Note = {
  id: string;
  writer: { staffId: string; name: string };
  /** As it was typed, and as it is shown, with links. */
  text: string;
  runs: Inline[];
  version: number;
  createdAt: Date;
  editedAt: Date | null;
  /** Its writer took it away a moment ago, and alone sees it still, to put it back. */
  isRemoved: boolean;
};

/** Somebody who may be handed conversations of a box. */
export type Colleague = { staffId: string; name: string };
