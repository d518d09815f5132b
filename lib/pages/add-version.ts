import { and, desc, eq } from 'drizzle-orm';
import { recordAudit } from '#lib/audit/record.ts';
import { announceChange } from '#lib/changes/announce-change.ts';
import type { Db } from '#lib/db/client.ts';
import { ConflictError } from '#lib/errors.ts';
import type { PageKind } from '#lib/pages/kinds.ts';
import { pageRevisions } from '#lib/pages/schema.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import type { Body } from '#lib/stories/blocks/body.ts';

type Version = {
  kind: PageKind;
  language: string;
  /** The newest version whoever saves has seen. */
  number: number;
  headline: string;
  body: Body;
  /** The version these words are from, when they are restored. */
  restored?: number;
};

/**
 * Writes a version above the one that was seen. Two savers who saw the same cannot both win: the table's key refuses
 * the second.
 * @throws {ConflictError} when somebody saved since, naming who
 */
export function addVersion(db: Db, actor: Actor, version: Version, now: Date): Promise<{ number: number }> {
  const { kind, language, headline, body, restored } = version;
  return db.transaction(async (tx) => {
    if ((await newestOf(tx, kind, language))?.number !== (version.number || undefined)) {
      throw await conflict(tx, kind, language);
    }
    const number = version.number + 1;
    const [row] = await tx
      .insert(pageRevisions)
      .values({ kind, language, number, headline, body, savedBy: actor.id, savedAt: now })
      .onConflictDoNothing()
      .returning({ id: pageRevisions.id });
    if (!row) throw await conflict(tx, kind, language);
    const details = { language, number, ...(restored === undefined ? {} : { restored }) };
    await announceChange(tx, ['paper'], now);
    await recordAudit(tx, { actor, action: 'page.save', subject: { kind: 'page', id: kind }, details, now });
    return { number };
  });
}

async function newestOf(db: Db, kind: PageKind, language: string) {
  const [newest] = await db
    .select({ number: pageRevisions.number, by: staff.name })
    .from(pageRevisions)
    .leftJoin(staff, eq(staff.id, pageRevisions.savedBy))
    .where(and(eq(pageRevisions.kind, kind), eq(pageRevisions.language, language)))
    .orderBy(desc(pageRevisions.number))
    .limit(1);
  return newest;
}

async function conflict(db: Db, kind: PageKind, language: string): Promise<ConflictError> {
  const newest = await newestOf(db, kind, language);
  const saved = newest ? `${newest.by ?? 'The portal itself'} saved version ${newest.number}` : 'It changed';
  return new ConflictError(`${kind} in ${language} changed meanwhile`, `${saved} while you were writing.`);
}
