import { and, asc, eq, lte, sql } from 'drizzle-orm';
import { hourMs, minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { isDatabaseAway } from '#lib/db/database-away.ts';
import { errorTrace } from '#lib/errors.ts';
import type { Decode } from '#lib/media/decode.ts';
import { decodePictureApart } from '#lib/media/decode-apart.ts';
import type { MediaStorage } from '#lib/media/storage.ts';
import { type FileStorage, readWhole } from '#lib/storage/storage.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { readBesideWords } from '#lib/webmail/copy/parts/beside-words.ts';
import { nameOfOriginal } from '#lib/webmail/house/original-storage.ts';
import { releaseOfMail } from '#lib/webmail/releases/release-of-mail.ts';
import { readPictures, storePictures } from '#lib/webmail/releases/release-pictures.ts';
import { webmailReleases } from '#lib/webmail/releases/schema.ts';
import { webmailMessages } from '#lib/webmail/schema.ts';
import { openCloset } from '#lib/webmail/sealing/closet.ts';
import { openReading, openVerification } from '#lib/webmail/sealing/opened-mail.ts';
import { storeRelease } from '#lib/wires/ingest/store-release.ts';

/** Well over what its pictures may take, so that only a lost worker's lapses. */
const leaseMs = 15 * minuteMs;
/** A try that failed is repeated after longer and longer, at last each hour. */
const backoffMs = (attempts: number) => Math.min(minuteMs * 2 ** (attempts - 1), hourMs);

export type HandOver = {
  /** Default: in a process of its own. */
  decode?: Decode;
  mediaStorage?: MediaStorage;
  store?: typeof storeRelease;
};

/**
 * Hands the mails of press offices to the wires: each becomes one item, whatever is killed meanwhile. Safe to run in any
 * number of workers at once.
 * @returns how many it took, of at most `limit`
 */
export async function handOverReleases(
  db: Db,
  storage: FileStorage,
  now: () => Date,
  limit: number,
  tools: HandOver = {},
): Promise<number> {
  for (let taken = 0; taken < limit; taken += 1) {
    const waiting = await takeWaiting(db, now());
    if (!waiting) return taken;
    try {
      await handOver(db, storage, waiting, now, tools);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      console.error(`webmail: release ${waiting.messageId} could not be handed over: ${errorTrace(error)}`);
      const dueAt = new Date(now().getTime() + backoffMs(waiting.attempts));
      await db
        .update(webmailReleases)
        .set({ dueAt })
        .where(and(eq(webmailReleases.messageId, waiting.messageId), sql`${webmailReleases.dueAt} is not null`));
    }
  }
  return limit;
}

type Waiting = { messageId: number; wireId: number; attempts: number };

/** Takes the one that waits for longest; its time says until when it is taken. */
async function takeWaiting(db: Db, now: Date): Promise<Waiting | null> {
  const due = db
    .$with('due')
    .as(
      db
        .select({ messageId: webmailReleases.messageId })
        .from(webmailReleases)
        .where(lte(webmailReleases.dueAt, now))
        .orderBy(asc(webmailReleases.dueAt))
        .limit(1)
        .for('update', { skipLocked: true }),
    );
  const { messageId, wireId, attempts } = webmailReleases;
  const [row] = await db
    .with(due)
    .update(webmailReleases)
    .set({ dueAt: new Date(now.getTime() + leaseMs), attempts: sql`${webmailReleases.attempts} + 1` })
    .from(due)
    .where(eq(webmailReleases.messageId, due.messageId))
    .returning({ messageId, wireId, attempts });
  return row ?? null;
}

async function handOver(
  db: Db,
  storage: FileStorage,
  { messageId, wireId }: Waiting,
  now: () => Date,
  { decode = decodePictureApart, mediaStorage, store = storeRelease }: HandOver,
): Promise<void> {
  const [mail] = await db.select().from(webmailMessages).where(eq(webmailMessages.id, messageId));
  if (!mail) return;
  const raw = (await readWhole(storage, nameOfOriginal(mail.rawHash))) ?? Buffer.alloc(0);
  // nothing is noted as a release that is sealed
  const read = {
    ...mail,
    reading: openReading(openCloset, messageId, mail.reading),
    verification: openVerification(openCloset, messageId, mail.verification),
  };
  const { release, pictures } = releaseOfMail(read, await readBesideWords(raw));
  // nothing is read inside a transaction
  const decoded = await readPictures(raw, pictures, decode);
  await db.transaction(async (tx) => {
    const isIt = eq(webmailReleases.messageId, messageId);
    const [row] = await tx.select().from(webmailReleases).where(isIt).for('update');
    // others were faster, or somebody made a story of it without waiting
    if (!row || row.dueAt === null) return;
    const keep = (inner: Db) => storePictures(inner, mail.rawHash, decoded, now(), mediaStorage);
    const itemId = await store(tx, wireId, release, { storePictures: keep });
    await tx.update(webmailReleases).set({ itemId, dueAt: null }).where(isIt);
    await announceBox(tx, mail.boxId, now());
  });
}
