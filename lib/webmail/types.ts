import type { NewBlock } from '#lib/stories/blocks/kinds.ts';

/** What leaves the room: a mail as it was read, and boxes and conversations as a person sees them. */

/** `name` and `address` are legible text without control and invisible characters; either may be empty. */
export type MailAddress = { name: string; address: string };

/**
 * What a reader should know before they believe a mail. `shown` and `actual` are legible text.
 * - `nameIsAddress`: the name of the sender is another address than theirs
 * - `severalFrom`: more than one sender is named; the first is shown
 * - `replyElsewhere`: answers go to another domain than the sender's
 * - `lookalike`: a domain that looks like another one in the same mail
 * - `hiddenCharacters`: what cannot be seen was taken out of a header
 * - `dateRefused`: the date it gives cannot be; it is shown under its arrival
 * - `loop`: it has been round many servers, or came back to us
 */
export type MailWarning =
  | { kind: 'nameIsAddress' | 'replyElsewhere' | 'lookalike'; shown: string; actual: string }
  | { kind: 'severalFrom'; shown: string }
  | { kind: 'hiddenCharacters' | 'dateRefused' | 'loop' };

export type MailHeaders = {
  from: MailAddress | null;
  sender: MailAddress | null;
  replyTo: MailAddress[];
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  /** ISO 8601, UTC; null where it has none that can be believed. */
  sentAt: string | null;
  /** Without angle brackets; empty where it has none. */
  messageId: string;
  /** The messages it refers to, oldest first, each once, itself left out, at most 100. */
  references: string[];
  /** The last of these it answers; empty where it answers none. */
  inReplyTo: string;
  listId: string;
  /** Written by a program (RFC 3834, Precedence, absences, reports): it joins and reopens nothing. */
  isAutomatic: boolean;
};

/** Where a part stands in its mail: `2.1`, as IMAP numbers them; `3t1`: the first file inside a `winmail.dat`. */
export type PartPath = string;

/**
 * - `dangerous`: a program, or a kind that opens as one
 * - `disguised`: it says one kind and is another; `actual` is a MIME type
 * - `override`: its name had characters that turn the direction; they stand in it as words
 */
export type FileWarning = { kind: 'dangerous' } | { kind: 'disguised'; actual: string } | { kind: 'override' };

export type MailFile = {
  path: PartPath;
  /** Legible, without path, CR or LF; never empty. */
  name: string;
  /** As its bytes show where they do, otherwise as the mail says; lower case. */
  type: string;
  sizeBytes: number;
  /** It is shown within a body, so that lists of attachments leave it out. */
  isInline: boolean;
  /** JPEG, PNG, GIF or WebP by its bytes: the only kinds a page shows. */
  isPicture: boolean;
  warnings: FileWarning[];
};

/** `missing`: the mail names a part that it does not have. `blocked`: it is elsewhere. `unshown`: of no kind we show. */
export type MailPicture =
  | { state: 'shown'; path: PartPath; alt: string }
  | { state: 'missing' | 'blocked' | 'unshown'; alt: string };

export type MailPiece = { kind: 'block'; block: NewBlock } | { kind: 'picture'; picture: MailPicture };

/** A stretch of a body. `quote`: an earlier mail within it; `signature`: what stands below the last word. */
export type MailStretch = { kind: 'words' | 'quote' | 'signature'; pieces: MailPiece[] };

/** One part that is read as text; the parts of a mail are never joined. */
export type MailBody = {
  path: PartPath;
  stretches: MailStretch[];
  /** `rtl` where most of its letters are written so. */
  direction: 'ltr' | 'rtl';
  /** As it was sent, cleaned, a whole document for the sandboxed frame; null for plain text. */
  sentHtml: string | null;
  /** Pictures, styles and the like that it would have loaded from elsewhere. */
  blockedCount: number;
};

export type MailEvent = {
  summary: string;
  description: string;
  location: string;
  /** ISO 8601, UTC. Of whole days the first one and the last, each at midnight UTC wherever it is. */
  startsAt: string;
  endsAt: string | null;
  isAllDay: boolean;
  /** No zone is given, or one that nobody knows: `startsAt` is what a clock there shows, written as if it were UTC. */
  isFloating: boolean;
  /** As it was written there: "Mountain (odd name)"; "UTC"; empty where none was. */
  zone: string;
  /** Named, never expanded. */
  repeats: 'daily' | 'weekly' | 'monthly' | 'yearly' | 'otherwise' | null;
  /** REQUEST, CANCEL … in upper case; empty where it says none. */
  method: string;
  organizer: MailAddress | null;
};

/** Why a mail is shown as far as it goes only. */
export type ReadingFault = 'tooDeep' | 'tooManyParts' | 'tooLarge' | 'headersTooLong' | 'unreadable';

/** What stands in a mail, or in one that is forwarded within it. */
export type MailContent = {
  headers: MailHeaders;
  bodies: MailBody[];
  files: MailFile[];
  events: MailEvent[];
  /** Mails within it, each a card of its own. */
  forwarded: (MailContent & { path: PartPath })[];
  /** Encrypted (PGP, S/MIME): it can only be downloaded. */
  isEncrypted: boolean;
  warnings: MailWarning[];
};

/** A mail as we read it. */
export type MailReading = MailContent & {
  /** The rules it was read by (`reading/rules.ts`). */
  rules: number;
  fault: ReadingFault | null;
  /** All its words, for the index: bodies, file names, forwarded mails; at most 200,000 characters. */
  text: string;
  /** Its beginning, one line of at most 200 characters, without what it quotes. */
  snippet: string;
};

/** Whether the domain in `From` signed it. `noAnswer`: its key could not be asked for when it came. */
export type Verification =
  | { kind: 'verified'; domain: string }
  | { kind: 'unverified'; because: 'unsigned' | 'broken' | 'misaligned' | 'noAnswer' };

export const folders = ['inbox', 'archive', 'sent', 'junk', 'trash'] as const;
export type Folder = (typeof folders)[number];
/** Where a conversation can be put; `sent` follows from what is in it. */
export type Place = Exclude<Folder, 'sent'>;

export const conversationStates = ['open', 'waiting', 'done'] as const;
/** `waiting`: for somebody else's answer. What somebody writes opens a waiting or a done one again. */
export type ConversationState = (typeof conversationStates)[number];
/** Who sees to a conversation. */
export type Owner = { staffId: string; name: string };
/** Whose conversations a list shows. */
export type OwnerFilter = 'me' | 'none';

/** What a box is for. Of `letters`, permission to print is asked; `sources` are sealed where they are kept. */
export const boxPurposes = ['general', 'letters', 'sources'] as const;
export type BoxPurpose = (typeof boxPurposes)[number];

export const boxRights = ['read', 'answer'] as const;
/** `answer` includes reading. */
export type BoxRight = (typeof boxRights)[number];

export type Box = {
  id: number;
  slug: string;
  name: string;
  address: string;
  purpose: BoxPurpose;
  right: BoxRight;
};
/** `unread`: conversations in the inbox that this person has not read to their end, counted up to 100. */
export type BoxSummary = Box & { unread: number };
/** A box and everybody who may use it, by name: for operators, whether or not they are among them. */
export type BoxGrants = Omit<Box, 'right'> & {
  /** What stands below its answers, under the name. */
  signature: string;
  /** Of a box for sources: days until a conversation is removed (null: as many as by default), and safer ways. */
  purgeDays: number | null;
  saferWays: string;
  grants: { staffId: string; name: string; email: string; right: BoxRight }[];
};

/** What somebody looks for, as `search/parse-search.ts` reads it. All of it has to hold. */
export type MailSearch = {
  /** Words of the mail, wherever they stand in it; empty where only the rest is asked. */
  words: string;
  from: string[];
  to: string[];
  subject: string[];
  hasFiles: boolean;
  isUnread: boolean;
  /** Of conversations that the asker sees to, or nobody; null: whoever does. */
  owner: OwnerFilter | null;
  /** Of conversations in this state; null: in any. */
  state: ConversationState | null;
  /** Came before the beginning of this day, or on it and later; in the newsroom's time. */
  before: Date | null;
  after: Date | null;
};
