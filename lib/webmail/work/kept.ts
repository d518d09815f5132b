import type { ConversationState, Place } from '#lib/webmail/types.ts';

type Mark = { staffId: string; readToId: number };
type Standing = { folder: Place; state: ConversationState; ownerId: string | null };

/** A conversation as it was before it went into another one, and what of that one was another then. */
export type KeptConversation = {
  /** Its row, and that of its letter to the editor, as JSON. */
  row: unknown;
  letter: unknown;
  /** The other one has taken its letter over: it had none. */
  isLetterMoved: boolean;
  messages: number[];
  references: string[];
  notes: number[];
  drafts: string[];
  answers: string[];
  /** Conversations that had gone into it before. */
  merges: number[];
  marks: Mark[];
  into: { id: number; marks: Mark[]; before: Standing; after: Standing };
  /** The newest message of either: what came later came after. */
  upTo: number;
};
