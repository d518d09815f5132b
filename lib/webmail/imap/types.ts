import { z } from 'zod';
import type { Folder, MailHeaders } from '#lib/webmail/types.ts';

/** An operator's mail server. */
export type ImapServer = { host: string; port: number; isSecure: boolean };

/** What an account is opened with. */
export type ImapLogin = { username: string; password: string };

/** A part that is read as text, as BODYSTRUCTURE names it. */
export type TextPart = { path: string; type: 'text/plain' | 'text/html'; charset: string; encoding: string };

/** What is known of a message without its body. */
export type Envelope = {
  uid: number;
  receivedAt: Date;
  sizeBytes: number;
  isSeen: boolean;
  headers: MailHeaders;
  /** Message-IDs of the mails that it carries; asked of reports only. */
  carried: string[];
  hasFiles: boolean;
  textPart: TextPart | null;
};

/** The folders of an account that the portal knows, by what they are for. */
export type FolderPaths = Partial<Record<Folder, string>>;

/** How the account of a box stands for one person, as far as it is known here. */
export type AccountState = {
  /** It is this person's own; otherwise it is shared, or a colleague's. */
  isOwn: boolean;
  /** What it is called at the server; null where it is not their own. */
  username: string | null;
  /** The server refused its password, and nobody tries it again. */
  isRefused: boolean;
  /** Messages whose envelopes are still to be read. */
  belowCount: number;
};

/** What an open page hears when it has its box looked into: messages still to be read in; null: the server is in trouble. */
export const lookAnswerSchema = z.object({ belowCount: z.int().nullable() });
export type LookAnswer = z.infer<typeof lookAnswerSchema>;
