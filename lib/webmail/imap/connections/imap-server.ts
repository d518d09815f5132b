import { env } from '#lib/env.ts';
import type { ImapServer } from '#lib/webmail/imap/types.ts';

/** The newsroom's mail server (`IMAP_URL`); null where none is set. */
export function imapServer(): ImapServer | null {
  const url = env().IMAP_URL;
  return url === undefined ? null : readImapUrl(url);
}

export function readImapUrl(url: string): ImapServer {
  const { protocol, hostname, port } = new URL(url);
  const isSecure = protocol === 'imaps:';
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (isSecure ? 993 : 143), isSecure };
}
