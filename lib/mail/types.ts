import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import type { MailKind } from '#lib/mail/kinds.ts';
import type { outbox } from '#lib/mail/schema.ts';

export type MailPhase = (typeof outbox.$inferSelect)['phase'];

/**
 * Where a mail stands, as the desk shows it: phases that only workers tell apart are all `owed`, a mail that bounced is
 * not `sent`. Those that need a person most come first.
 */
export const mailStandings = ['held', 'owed', 'failed', 'bounced', 'sent', 'dropped'] as const;
export type MailStanding = (typeof mailStandings)[number];

/** How many mails stand where; a standing that is missing has none. */
export type StandingCounts = Readonly<Partial<Record<MailStanding, number>>>;

/** What a person may do with a mail. */
export const mailSteps = ['delivered', 'send-again', 'try-now', 'drop'] as const;
export type MailStep = (typeof mailSteps)[number];

/** A row of the outbox as the desk may see it: nobody's address, never the sealed part. */
export type OutboxEntry = {
  id: string;
  kind: MailKind;
  /** Without angle brackets, where it is not made of `id`. */
  messageId: string | null;
  phase: MailPhase;
  standing: MailStanding;
  attempts: number;
  /** Held: since when. Otherwise not tried before this. */
  dueAt: Date;
  lastError: string | null;
  bouncedAt: Date | null;
  bounceStatus: string | null;
  createdAt: Date;
  endedAt: Date | null;
};

/** A mail as whoever owed it may know of it. `isUntouched`: no worker has had it in hand, so it can be withdrawn. */
export type MailOfSubject = OutboxEntry & { subjectId: string; isUntouched: boolean };

/** `subjectId` means something to the room that owed it. `isSendable`: its addresses are not forgotten yet. */
export type OutboxMail = OutboxEntry & { subjectId: string; isSendable: boolean };

/** What a person did to a mail. */
export type MailHistoryEntry = { id: number; at: Date; by: string; action: string; details: unknown };

/** A mail that was kept as a file instead of being sent. */
export type CapturedMail = {
  id: string;
  subject: string;
  from: string;
  to: string;
  replyTo: string | null;
  sentAt: Date | null;
  text: string;
  /** As it came: show it in a sandboxed frame only. */
  html: string | null;
};

/** A mail as its template makes it. Sender, Message-ID and date are added as it is sent. */
export type Mail = {
  /** One plain address, checked again before sending. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** BCP 47, of the mail's own words, for `Content-Language`. */
  language?: string;
  /** One plain address. */
  replyTo?: string;
  /** Absolute URL that takes the RFC 8058 one-click POST, and shows a page to whoever opens it. */
  unsubscribeUrl?: string;
};

/** A kind of mail, and what is sealed with an owed one and read back at its delivery. */
export type MailDefinition<Data, Kind extends MailKind = MailKind> = { kind: Kind; data: z.ZodType<Data> };

/** A row of the outbox as composing sees it. `data` is what was sealed, parsed from JSON and otherwise unchecked. */
export type OwedMail = { id: string; kind: MailKind; subjectId: string; data: unknown };

/** A whole mail as it leaves, made once: its bytes are the same for all its recipients and whenever it is tried. */
export type WholeMail = {
  /** One plain address, checked again before sending. */
  to: string;
  /** The address in its From: whose domain may sign it, and where failures are reported if nowhere else. */
  from: string;
  /** With CR LF, in ASCII. */
  raw: Buffer;
  /** In whose name it is handed over where `SUBMISSION_URL` is set; left out: in the portal's, as every other mail. */
  account?: MailAccount;
};

/** Somebody's account at the mail server. */
export type MailAccount = {
  /** Asked for at each attempt. @throws {DeliveryError} where the password is known to be wrong */
  signIn: () => Promise<{ username: string; password: string }>;
  /** The server refused the password: nobody may try it again. */
  noteRefused: () => Promise<void>;
};

/**
 * `delivered`: composing brought it where it belongs, in its transaction; no mail server gets it. `drop`: no longer
 * wanted. The reason is for the desk, so it names nobody.
 */
export type Composed =
  | { outcome: 'send'; mail: Mail | WholeMail }
  | { outcome: 'delivered' }
  | { outcome: 'drop'; reason: string };

/**
 * Makes the mail of a row at the moment of its delivery, in the transaction that takes the row: what it writes there
 * (another mail that is owed instead, a counter) happens exactly once. Called again for every attempt.
 */
export type ComposeMail = (tx: Db, owed: OwedMail, now: Date) => Promise<Composed>;

/** Tells whoever owed a mail that it stands otherwise now. */
export type TellOfMail = (db: Db, mail: Pick<OwedMail, 'kind' | 'subjectId'>, now: Date) => Promise<void>;
