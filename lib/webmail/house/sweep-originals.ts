import { inArray, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import { hourMs, minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { webmailAnswers, webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { lockOfOriginal } from '#lib/webmail/house/message-filing.ts';
import { type KindOfOriginal, nameOfOriginal, nameOfUpload, readName } from '#lib/webmail/house/original-storage.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';

/** How often it is done. */
export const sweepEveryMs = minuteMs;

/** What is younger may be on its way into a box. */
const youngMs = hourMs;
const atOnce = 200;

/**
 * Removes originals that no message, answer or draft names: the process was killed between writing and commit, or the database was put
 * back from a backup. Each time one 256th of the names is gone through, by the minute, so that any number of workers do
 * the whole in some four hours without keeping how far they are.
 * @returns how many were removed
 */
export async function sweepOriginals(db: Db, storage: FileStorage, now: Date): Promise<number> {
  const until = new Date(now.getTime() - youngMs);
  await storage.removeUnfinished(until);
  const part = (Math.floor(now.getTime() / sweepEveryMs) % 256).toString(16).padStart(2, '0');
  let removed = 0;
  for (let after = part; ; ) {
    const listed = await storage.list(after, atOnce);
    const ofPart = listed.filter(({ name }) => name.startsWith(part));
    const old = ofPart.filter(({ writtenAt }) => writtenAt < until).flatMap(({ name }) => readName(name) ?? []);
    for (const original of await withoutOwner(db, old)) removed += await removeOriginal(db, storage, original);
    const last = ofPart.at(-1);
    if (!last || listed.length < atOnce || ofPart.length < listed.length) return removed;
    after = last.name;
  }
}

type Original = { hash: string; kind: KindOfOriginal };

async function withoutOwner(db: Db, originals: readonly Original[]): Promise<Original[]> {
  const hashes = (wanted: KindOfOriginal) => originals.flatMap(({ hash, kind }) => (kind === wanted ? [hash] : []));
  const owned = { mail: await ownedMails(db, hashes('mail')), upload: await ownedUploads(db, hashes('upload')) };
  return originals.filter(({ hash, kind }) => !owned[kind].has(hash));
}

/** Those that are a message, or an answer that has not left yet. */
async function ownedMails(db: Db, hashes: string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const ofMessages = db
    .select({ hash: webmailMessages.rawHash })
    .from(webmailMessages)
    .where(inArray(webmailMessages.rawHash, hashes));
  const ofAnswers = db
    .select({ hash: webmailAnswers.rawHash })
    .from(webmailAnswers)
    .where(inArray(webmailAnswers.rawHash, hashes));
  return new Set((await union(ofMessages, ofAnswers)).map(({ hash }) => hash));
}

/** Those that go along with a draft: few, so that they need no index. */
async function ownedUploads(db: Db, hashes: string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const hash = sql<string>`file -> 'from' ->> 'hash'`;
  const rows = await db
    .selectDistinct({ hash })
    .from(webmailDrafts)
    .crossJoinLateral(sql`jsonb_array_elements(${webmailDrafts.files}) as file`)
    .where(inArray(hash, hashes));
  return new Set(rows.map((row) => row.hash));
}

/** The same bytes may be kept again at this moment; whoever is first with their lock goes first. */
function removeOriginal(db: Db, storage: FileStorage, { hash, kind }: Original): Promise<number> {
  return db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(${lockOfOriginal(hash)}) as mine`,
    );
    if (!lock?.mine || (await withoutOwner(tx, [{ hash, kind }])).length === 0) return 0;
    await storage.remove(kind === 'mail' ? nameOfOriginal(hash) : nameOfUpload(hash));
    return 1;
  });
}
