import type { ImapFlow } from 'imapflow';
import type { ImapBoxOfPerson } from '#lib/webmail/imap/read-marks.ts';
import type { ReadApart } from '#lib/webmail/imap/reading/live-reading.ts';

/** An account as the portal uses it by itself, on nobody's behalf. */
export type PortalAccount = {
  box: { boxId: number };
  /** @throws {MailServerError} */
  run: <T>(work: (client: ImapFlow) => Promise<T>, timeoutMs?: number) => Promise<T>;
  now: () => Date;
};

/** An account as somebody uses it through this process's connection. */
export type OpenedAccount = PortalAccount & {
  box: ImapBoxOfPerson;
  /** The same for what takes its time: no page waits for it. */
  runAside: <T>(work: (client: ImapFlow) => Promise<T>, timeoutMs?: number) => Promise<T>;
  /** Reads on in the background what is not indexed yet. */
  keepIndexing: () => void;
  /** A list waits so long for the beginnings of its mails, and is shown without those that are missing. */
  snippetsMs: number;
  /** Tells open pages that there is more to be shown. */
  tellPages: () => Promise<void>;
  readApart: ReadApart;
  ownAddresses: readonly string[];
  /** The server whose word about signatures counts; null: none. */
  authservId: string | null;
};
