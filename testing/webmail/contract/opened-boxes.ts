import type { MailStore } from '#lib/webmail/store/mail-store.ts';
import type { WrittenMail } from '#testing/webmail/reading.ts';

/** Where a message is, as stores name it. */
export type Put = { message: string; conversation: string };

export type PutOptions = {
  /** When it came or left; the same instant for all that say none. */
  at?: Date;
  /** The message as it came, where the test cares. */
  raw?: string;
};

/** Two boxes that nothing came into yet. */
export type OpenedBoxes = {
  /** The box as two people use it. */
  ann: MailStore;
  ben: MailStore;
  /** Another box, as Ann uses it. */
  elsewhere: MailStore;
  /** The address of the box. */
  address: string;
  deliver: (mail: WrittenMail, options?: PutOptions) => Promise<Put>;
  /** Keeps a mail of ours that left. */
  keepSent: (mail: WrittenMail, options?: PutOptions & { conversation?: string }) => Promise<Put>;
};

export type OpenBoxes = () => Promise<OpenedBoxes>;
