import { sql } from 'drizzle-orm';
import type { ImapFlow } from 'imapflow';
import type { Db } from '#lib/db/client.ts';
import { openFolder } from '#lib/webmail/imap/connections/open-folder.ts';
import { intArray } from '#lib/webmail/imap/index/keep-envelopes.ts';
import type { OpenedAccount } from '#lib/webmail/imap/opened-account.ts';
import { keptSnippets } from '#lib/webmail/imap/reading/kept-things.ts';
import { imapFolders, imapMessages } from '#lib/webmail/imap/schema.ts';
import type { TextPart } from '#lib/webmail/imap/types.ts';
import { readMail } from '#lib/webmail/reading/read-mail.ts';
import type { ConversationRow } from '#lib/webmail/store/mail-store.ts';

/** Of a body; enough for one line of a list. */
const readBytes = 2_048;
type Newest = { conversation_id: number; id: number; uid: number; path: string; text_part: TextPart | null };

type Account = Pick<OpenedAccount, 'run' | 'snippetsMs' | 'tellPages'> & { box: { boxId: number } };

/**
 * Puts the beginning of each newest message into the rows of a list: the beginnings of bodies are asked of the server. A
 * server that opens its first mail may take a second for that (Dovecot with 100,000 in a Maildir), which no list waits
 * for: pages are told when they are there.
 */
export async function withSnippets(
  db: Db,
  rows: readonly ConversationRow[],
  { box: { boxId }, run, snippetsMs, tellPages }: Account,
): Promise<ConversationRow[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => Number(id));
  const newest = await db.execute<Newest>(sql`
    select distinct on (m.conversation_id) m.conversation_id, m.id, m.uid::int8 as uid, f.path, m.text_part
    from ${imapMessages} as m join ${imapFolders} as f on f.id = m.folder_id
    where m.box_id = ${boxId} and m.conversation_id = any(${intArray(ids)}::int[])
    order by m.conversation_id, m.received_at desc, m.id desc`);
  const keyOf = ({ id }: Newest) => `${boxId}:${id}`;
  const unknown = newest.filter((one) => one.text_part && keptSnippets.get(keyOf(one)) === undefined);
  if (unknown.length > 0) {
    const asked = run(async (client) => {
      for (const [one, snippet] of await fetchSnippets(client, unknown))
        keptSnippets.set(keyOf(one), snippet, 200 + snippet.length * 2);
    });
    if (!(await isInTime(asked, snippetsMs))) void asked.then(tellPages).catch(ofNoConcern);
  }
  const byConversation = new Map(
    newest.map((one) => [String(one.conversation_id), keptSnippets.get(keyOf(one)) ?? '']),
  );
  return rows.map((row) => ({ ...row, snippet: byConversation.get(row.id) ?? '' }));
}

/** What was asked in vain is asked again with the next list. */
const ofNoConcern = () => {};

/** @throws what `asked` throws within that time */
async function isInTime(asked: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([asked.then(() => true as const), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** One question for each folder and number of a part. */
async function fetchSnippets(client: ImapFlow, unknown: readonly Newest[]): Promise<[Newest, string][]> {
  const found: [Newest, string][] = [];
  const groups = Map.groupBy(unknown, ({ path, text_part }) => JSON.stringify([path, text_part?.path]));
  for (const group of groups.values()) {
    const [first] = group;
    if (!first?.text_part) continue;
    await openFolder(client, first.path);
    const uids = group.map(({ uid }) => Number(uid)).join(',');
    const bodyParts = [{ key: first.text_part.path, maxLength: readBytes }];
    const key = first.text_part.path.toLowerCase();
    const byUid = new Map(group.map((one) => [Number(one.uid), one]));
    for (const { uid, bodyParts: parts } of await client.fetchAll(uids, { uid: true, bodyParts }, { uid: true })) {
      const one = byUid.get(uid);
      const bytes = parts?.get(key);
      if (one?.text_part) found.push([one, bytes ? await snippetOf(bytes, one.text_part) : '']);
    }
  }
  return found;
}

/** These few bytes are read here, as a mail of their own: the limits of a reading hold for them too. */
async function snippetOf(bytes: Buffer, { type, charset, encoding }: TextPart): Promise<string> {
  const head = [
    `Content-Type: ${type}${charset ? `; charset="${token(charset)}"` : ''}`,
    `Content-Transfer-Encoding: ${token(encoding)}`,
  ];
  const raw = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes.subarray(0, readBytes)]);
  return (await readMail(raw, { receivedAt: new Date(0), ownAddresses: [] })).snippet;
}

const token = (word: string) => word.replace(/[^\w.:+-]/g, '');
