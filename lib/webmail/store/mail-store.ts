import type { StoredFile } from '#lib/storage/storage.ts';
import type {
  ConversationState,
  Folder,
  MailReading,
  MailSearch,
  Owner,
  OwnerFilter,
  Place,
  Verification,
} from '#lib/webmail/types.ts';

export type ConversationRow = {
  id: string;
  subject: string;
  /** Who wrote in it, each once, the newest last; at most four. `isOwn`: the box itself. */
  people: { name: string; isOwn: boolean }[];
  /** Of its newest message. */
  snippet: string;
  newestAt: Date;
  messageCount: number;
  isUnread: boolean;
  hasFiles: boolean;
  folder: Place;
  state: ConversationState;
  /** Null: nobody. */
  owner: Owner | null;
};

/** `before`: asks for the next, older page; null on the last one. A page of a search need not be full to have one. */
export type ConversationPage = { rows: ConversationRow[]; before: string | null };

export type ConversationQuery = {
  folder: Folder;
  /** Null: all of the folder. A search looks in every folder but junk and trash, unless it is asked for there. */
  search: MailSearch | null;
  /** Whose, and in which state; null or left out: everybody's, in any. */
  owner?: OwnerFilter | null;
  state?: ConversationState | null;
  before: string | null;
  limit: number;
};

export type StoredMessage = {
  id: string;
  conversationId: string;
  direction: 'in' | 'out';
  receivedAt: Date;
  sizeBytes: number;
  reading: MailReading;
  verification: Verification;
  isUnread: boolean;
};

/** What is known of a message without its body. `from`: an address; empty where it names none. */
export type MessageEnvelope = {
  id: string;
  direction: 'in' | 'out';
  receivedAt: Date;
  from: string;
  isAutomatic: boolean;
};

/** Oldest first; of a very long conversation the newest `maxShownMessages`, and how many there are. */
export type Conversation = {
  id: string;
  subject: string;
  folder: Place;
  state: ConversationState;
  owner: Owner | null;
  messages: StoredMessage[];
  messageCount: number;
};

/** Where conversations lay before they were moved, so that it can be undone. */
export type Moved = { id: string; from: Place };

/**
 * One box as one person uses it. Whoever hands it out has looked at their grant; ids of another box are as if they did
 * not exist. One contract suite (`testing/webmail/store-contract.ts`) says what every kind of box does.
 */
export interface MailStore {
  countUnread(): Promise<number>;
  listConversations(query: ConversationQuery): Promise<ConversationPage>;
  findConversation(id: string): Promise<Conversation | null>;
  findMessage(id: string): Promise<StoredMessage | null>;
  /** The conversation that a message lies in by now; null: there is none of that id. No mail is read for it. */
  conversationOf(messageId: string): Promise<string | null>;
  /** The messages of a conversation, oldest first, `maxEnvelopes` at most; none where it is not there. No mail is read for it. */
  listEnvelopes(conversationId: string): Promise<MessageEnvelope[]>;
  /** Those of these addresses that wrote to this box, in lower case. */
  writersAmong(addresses: readonly string[]): Promise<ReadonlySet<string>>;
  /** A message as it came. */
  readOriginal(messageId: string): Promise<StoredFile | null>;
  /** Those that lie there already, and ids that are not there, are left out of the answer. */
  moveConversations(ids: readonly string[], to: Place): Promise<Moved[]>;
  /**
   * For this person only.
   * @param upTo the newest message that they were shown: what came since stays unread
   */
  markConversations(ids: readonly string[], isRead: boolean, upTo?: string): Promise<void>;
}
