import type { MailAddress, MailReading, PartPath } from '#lib/webmail/types.ts';

/** What is written to people: drafts, and answers that were sent. */

export const draftKinds = ['reply', 'replyAll', 'forward', 'new'] as const;
export type DraftKind = (typeof draftKinds)[number];
/** Whose name stands before the box's address. */
export type Identity = 'box' | 'person';

/** A file that goes along: one that was uploaded, or a part of a mail in the same box. */
export type DraftFile = {
  id: string;
  name: string;
  /** By its bytes; lower case. */
  type: string;
  sizeBytes: number;
  from: { kind: 'upload'; hash: string } | { kind: 'part'; messageId: string; path: PartPath };
};

/** What is typed. Addresses are as they were typed, and read when it is sent. */
export type DraftWords = {
  identity: Identity;
  to: string;
  cc: string;
  bcc: string;
  subject: string;
  /** Plain text; what it quotes stands in it with "> ". */
  body: string;
};

export type Draft = DraftWords & {
  id: string;
  kind: DraftKind;
  /** The message it answers or forwards, and the conversation it goes into; null: none. */
  answersId: string | null;
  conversationId: string | null;
  files: DraftFile[];
  /** 0: not saved yet. */
  version: number;
  changedAt: Date;
};

/** A line of the list of drafts. */
export type DraftRow = {
  id: string;
  kind: DraftKind;
  conversationId: string | null;
  to: string;
  subject: string;
  snippet: string;
  changedAt: Date;
};

/**
 * - `saved`: it is kept as `version`
 * - `aside`: another window saved it meanwhile; these words are kept as a draft of their own, which the window goes on with
 * - `gone`: it was sent or discarded meanwhile; these words are kept as a draft of their own
 */
export type SavedDraft = { kind: 'saved' | 'aside' | 'gone'; id: string; version: number };

/**
 * Where an answer stands with one recipient. `leaving`: not before its time; `delivered`: their mail server took it, or it
 * lies in a box of ours; `held`: nobody knows whether it arrived, somebody has to settle it.
 */
export type AnswerStanding = 'leaving' | 'delivered' | 'held' | 'failed' | 'bounced' | 'dropped';

export type AnswerRecipient = MailAddress & {
  field: 'to' | 'cc' | 'bcc';
  standing: AnswerStanding;
  /** The mail in the outbox; null where there is none, since it is delivered within the house. */
  outboxId: string | null;
  /** Its last error, in words; null: none. */
  problem: string | null;
};

export type Answer = {
  id: string;
  /** Who wrote it. */
  writer: { staffId: string; name: string };
  dueAt: Date;
  sentAt: Date;
  reading: MailReading;
  recipients: AnswerRecipient[];
  /** None of it has begun to leave. */
  canBeUndone: boolean;
  /** Its copy in the conversation; null while it can be undone. */
  sentMessageId: string | null;
};
