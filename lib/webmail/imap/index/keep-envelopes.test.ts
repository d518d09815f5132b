import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { writeAccount } from '#lib/webmail/imap/accounts.ts';
import { keepEnvelopes } from '#lib/webmail/imap/index/keep-envelopes.ts';
import { imapFolders, imapMessages } from '#lib/webmail/imap/schema.ts';
import type { Envelope } from '#lib/webmail/imap/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { mailReading, type WrittenMail } from '#testing/webmail/reading.ts';
import { testBox } from '#testing/webmail/test-boxes.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const half = '\ud83d';

async function emptyFolder() {
  const { db } = database.current();
  const { boxId } = await testBox(db, now);
  await writeAccount(db, { boxId, username: 'news', password: 'secret', staffId: null }, now);
  const counts = { bottomUid: 1, topUid: 9, belowCount: 0, messageCount: 9, unseenCount: 0, modseq: 0n };
  const [row] = await db
    .insert(imapFolders)
    .values({ boxId, place: 'inbox', path: 'INBOX', uidValidity: 1n, ...counts })
    .returning();
  if (!row) throw new Error('no folder');
  return { db, folder: row };
}

function envelope(uid: number, headers: NonNullable<WrittenMail['headers']>, charset = 'utf-8'): Envelope {
  return {
    ...{ uid, receivedAt: now, sizeBytes: 5_000_000_000, isSeen: false, carried: [], hasFiles: false },
    headers: mailReading({ headers }).headers,
    textPart: { path: '1', type: 'text/plain', charset, encoding: '7bit' },
  };
}

test('each is written with what it has, whatever its characters are', async () => {
  const { db, folder } = await emptyFolder();
  const from = { name: `${'x'.repeat(199)}🙂`, address: 'ann@mill.test' };
  const given = [
    envelope(7, { messageId: 'b@x', references: ['a@x'], from, subject: 'A\0nn' }, `a\0${half}`),
    envelope(3, { messageId: 'a@x', subject: `${half}"\\` }),
    { ...envelope(5, { messageId: 'c@x', subject: 'no text' }), textPart: null },
  ];
  const conversations = await keepEnvelopes(db, folder, given);
  expect(conversations).toHaveLength(2);
  const rows = await db
    .select()
    .from(imapMessages)
    .where(eq(imapMessages.folderId, folder.id))
    .orderBy(imapMessages.uid);
  expect(rows).toMatchObject([
    { uid: 3, subject: '�"\\', sizeBytes: 5_000_000_000, receivedAt: now, conversationId: conversations[0] },
    { uid: 5, textPart: null, conversationId: conversations[1] },
    { uid: 7, subject: 'Ann', fromName: `${'x'.repeat(199)}�`, textPart: { charset: 'a�' }, fromAddress: from.address },
  ]);
  expect(rows[2]?.conversationId).toBe(rows[0]?.conversationId);
  expect(await keepEnvelopes(db, folder, given)).toEqual([]);
});
