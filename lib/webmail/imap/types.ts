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
