import { isDeepStrictEqual } from 'node:util';
import { eq, max } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import { type SaveSourceInput, saveSourceSchema } from '#lib/conditions/desk/input.ts';
import { lockSource, notLeased } from '#lib/conditions/desk/lock-source.ts';
import { parseSettings, type Settings } from '#lib/conditions/desk/parse-settings.ts';
import { tellPages } from '#lib/conditions/desk/tell-pages.ts';
import type { SourceVersion } from '#lib/conditions/desk/types.ts';
import { sourceRooms } from '#lib/conditions/source-rooms.ts';
import type { Db } from '#lib/db/client.ts';
import { editions } from '#lib/editions/schema.ts';
import { ConflictError } from '#lib/errors.ts';
import { sourceAnswers, sources } from '#lib/sources/schema.ts';
import { findAdapter, type SourceRooms } from '#lib/sources/source-rooms.ts';
import type { Adapter } from '#lib/sources/types.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';

type Parsed = z.output<typeof saveSourceSchema>;
type Added = Extract<Parsed, { id: null }>;
type Changed = Exclude<Parsed, Added>;

/**
 * Adds a source to an edition, behind its others (`id` null; it is asked at once), or gives one other settings. What was
 * said for the old ones is forgotten: it may be of another place.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when somebody changed it since, or the edition has this source already
 * @throws {z.ZodError} with the faults of settings at `settings.<name>`
 */
export async function saveSource(
  db: Db,
  actor: Actor,
  input: SaveSourceInput,
  now: Date,
  rooms: SourceRooms = sourceRooms,
): Promise<SourceVersion> {
  authorise(actor, 'source.save');
  const parsed = saveSourceSchema.parse(input);
  return db.transaction(async (tx) => {
    const { adapter, ...saved } =
      parsed.id === null ? await addSource(tx, actor, parsed, now, rooms) : await changeSource(tx, parsed, now, rooms);
    const details = { adapter, version: saved.version };
    await recordAudit(tx, { actor, action: 'source.save', subject: { kind: 'source', id: saved.id }, details, now });
    return saved;
  });
}

async function addSource(tx: Db, actor: Actor, { editionId, ...typed }: Added, now: Date, rooms: SourceRooms) {
  const { adapter, settings } = readSettings(typed.adapter, typed.settings, rooms);
  // one at a time, so that no two get the same position
  const [edition] = await tx
    .select({ id: editions.id })
    .from(editions)
    .where(eq(editions.id, editionId))
    .for('no key update');
  if (!edition) throw fault('editionId', 'no edition of this paper');
  await refuseTwin(tx, editionId, adapter, settings, null);
  const [last] = await tx
    .select({ position: max(sources.position) })
    .from(sources)
    .where(eq(sources.editionId, editionId));
  const position = (last?.position ?? 0) + 1;
  const standard = { version: 1, dueAt: now, createdBy: actor.id, createdAt: now, changedAt: now };
  const [row] = await tellPages(tx, editionId, rooms, now, () =>
    tx
      .insert(sources)
      .values({ editionId, adapter: adapter.name, settings, position, ...standard })
      .returning({ id: sources.id }),
  );
  if (!row) throw new Error('the source was not written');
  return { id: row.id, version: 1, adapter: adapter.name };
}

async function changeSource(tx: Db, { settings: typed, ...seen }: Changed, now: Date, rooms: SourceRooms) {
  const stored = await lockSource(tx, seen);
  const { adapter, settings } = readSettings(stored.adapter, typed, rooms);
  const version = stored.version + 1;
  await refuseTwin(tx, stored.editionId, adapter, settings, stored.id);
  const isSame = isDeepStrictEqual(settings, stored.settings);
  await tellPages(tx, stored.editionId, rooms, now, async () => {
    if (!isSame) await tx.delete(sourceAnswers).where(eq(sourceAnswers.sourceId, stored.id));
    const afresh = isSame ? {} : { dueAt: now, ...notLeased };
    await tx
      .update(sources)
      .set({ settings, version, changedAt: now, ...afresh })
      .where(eq(sources.id, stored.id));
  });
  return { id: stored.id, version, adapter: adapter.name };
}

function readSettings(name: string, typed: Settings, rooms: SourceRooms) {
  const found = findAdapter(rooms, name);
  if (!found) throw fault('adapter', 'no service that this release knows');
  return { adapter: found.adapter, settings: parseSettings(found.adapter, typed) };
}

async function refuseTwin(tx: Db, editionId: number, adapter: Adapter, settings: Settings, id: number | null) {
  const own = await tx.select().from(sources).where(eq(sources.editionId, editionId));
  const twin = own.find(
    (one) => one.id !== id && one.adapter === adapter.name && isDeepStrictEqual(one.settings, settings),
  );
  if (twin) {
    throw new ConflictError(
      `source ${twin.id} is the same`,
      `This edition has “${adapter.title}” with these settings already.`,
    );
  }
}

const fault = (field: string, message: string) =>
  new z.ZodError([{ code: 'custom', path: [field], message, input: null }]);
