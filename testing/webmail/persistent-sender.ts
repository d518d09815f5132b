import { setTimeout as sleep } from 'node:timers/promises';
import { greetLmtp, type LmtpClient } from '#testing/webmail/lmtp-client.ts';

const restMs = 20;

export type SentMail = { raw: Buffer; to: readonly string[] };

/**
 * Brings mails to a port as a mail server does, several connections at a time: each again and again, the same bytes, to
 * those recipients that have not answered 250 yet.
 * @param kept told of each recipient that has
 * @returns how often a mail had to be brought again
 */
export async function sendPersistently(
  port: number,
  mails: readonly SentMail[],
  kept: (mail: SentMail, recipient: string) => void,
): Promise<number> {
  const waiting = [...mails];
  let repeats = 0;
  const bringSome = async () => {
    let client: LmtpClient | null = null;
    for (let mail = waiting.shift(); mail; mail = waiting.shift()) {
      let left = mail.to;
      while (left.length > 0) {
        client ??= await greetLmtp(port).catch(() => null);
        const done = client ? await bringOnce(client, mail.raw, left) : null;
        for (const recipient of done ?? []) kept(mail, recipient);
        left = left.filter((recipient) => !done?.includes(recipient));
        if (left.length === 0) break;
        client?.socket.destroy();
        client = null;
        repeats += 1;
        await sleep(restMs);
      }
    }
    client?.socket.destroy();
  };
  await Promise.all(Array.from({ length: 4 }, bringSome));
  return repeats;
}

/** @returns the recipients that answered 250 */
async function bringOnce(client: LmtpClient, raw: Buffer, to: readonly string[]): Promise<string[]> {
  const taken = await client.announce(...to);
  if (taken.length === 0) return [];
  await client.bring(raw);
  const kept: string[] = [];
  for (const recipient of taken) if ((await client.hear())?.startsWith('250')) kept.push(recipient);
  return kept;
}
