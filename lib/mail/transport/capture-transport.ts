import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import { type From, messageOf } from '#lib/mail/transport/outgoing.ts';
import type { MailTransport } from '#lib/mail/transport/transport.ts';

/**
 * Keeps mails as `.eml` files instead of sending them, readable by the portal's own user only. The name is made of
 * the time the mail was owed and its id: sortable, and the same however often the mail is tried.
 */
export function captureTransport(dir: string, from: From): MailTransport {
  return {
    kind: 'capture',
    send: async (outgoing, passGate) => {
      const content = await new MailComposer({ ...messageOf(outgoing, from), newline: 'windows' }).compile().build();
      await mkdir(dir, { recursive: true, mode: 0o700 });
      const path = join(dir, captureName(outgoing.owedAt, outgoing.id));
      const unfinished = `${path}.part`;
      try {
        await writeThrough(unfinished, content);
        await passGate();
        await rename(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    close: () => {},
  };
}

/** `20261123T083500123Z-<uuid>.eml` */
function captureName(owedAt: Date, id: string): string {
  return `${captureStamp(owedAt)}-${id}.eml`;
}

/** What the name of a mail that was owed then begins with. An earlier one sorts before it. */
export function captureStamp(owedAt: Date): string {
  return owedAt.toISOString().replace(/[-:.]/g, '');
}

async function writeThrough(path: string, content: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
