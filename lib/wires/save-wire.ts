import { and, arrayOverlaps, eq, inArray, ne, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { editions, sections } from '#lib/editions/schema.ts';
import { ConflictError, InvalidError } from '#lib/errors.ts';
import { announceEvent } from '#lib/live/announce-event.ts';
import { slugFrom } from '#lib/slug.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { wireSchema } from '#lib/wires/input.ts';
import { lockWire } from '#lib/wires/lock-wire.ts';
import { askAfresh, askNow } from '#lib/wires/polls.ts';
import { wirePolls, wires } from '#lib/wires/schema.ts';
import type { WireInput, WireVersion } from '#lib/wires/types.ts';

type ParsedWire = z.output<typeof wireSchema>;
type StoredWire = typeof wires.$inferSelect;
/** What the columns are set to. */
type WireValues = Omit<ParsedWire, 'id' | 'version'>;

/**
 * Adds a wire (`id` null; a feed is asked at once), or changes one at the version its changer saw.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when somebody changed it since, or another wire has this feed, slug or sender
 * @throws {InvalidError} when a feed were to become a press office, or the other way round
 * @throws {z.ZodError}
 */
export async function saveWire(db: Db, actor: Actor, input: WireInput, now: Date): Promise<WireVersion> {
  authorise(actor, 'wire.save');
  const { id, version = 0, ...typed } = wireSchema.parse(input);
  return db.transaction(async (tx) => {
    const stored = id === null ? null : await lockWire(tx, { id, version });
    if (stored && stored.kind !== typed.kind) throw otherKind(stored);
    await refuseUnknownPlaces(tx, typed);
    // one at a time, so that no two find the same slug or feed free; after the wire, as whoever follows a move locks
    await tx.execute(sql`lock table ${wires} in share row exclusive mode`);
    const values = { ...typed, slug: typed.slug || stored?.slug || slugFrom(typed.name, 'wire') };
    await refuseTwins(tx, values, id);
    const saved = stored ? await changeWire(tx, stored, values, now) : await addWire(tx, actor, values, now);
    const { slug, rights, destination } = values;
    const details = { slug, rights, destination, version: saved.version };
    await recordAudit(tx, { actor, action: 'wire.save', subject: { kind: 'wire', id: saved.id }, details, now });
    await announceEvent(tx, { kind: 'wires' }, now);
    return saved;
  });
}

async function addWire(tx: Db, actor: Actor, values: WireValues, now: Date): Promise<WireVersion> {
  const [row] = await tx
    .insert(wires)
    .values({ ...values, version: 1, createdBy: actor.id, createdAt: now, changedAt: now })
    .returning({ id: wires.id, version: wires.version });
  if (!row) throw new Error('the wire was not written');
  await tx.insert(wirePolls).values({ wireId: row.id, dueAt: now });
  return row;
}

async function changeWire(tx: Db, stored: StoredWire, values: WireValues, now: Date): Promise<WireVersion> {
  const saved = { id: stored.id, version: stored.version + 1 };
  await tx
    .update(wires)
    .set({ ...values, version: saved.version, changedAt: now })
    .where(eq(wires.id, stored.id));
  if (values.feedUrl !== stored.feedUrl) await askAfresh(tx, stored.id, now);
  else if (values.intervalMinutes !== stored.intervalMinutes) await askNow(tx, stored.id, now);
  return saved;
}

async function refuseUnknownPlaces(tx: Db, { sectionId, editionIds }: WireValues): Promise<void> {
  const section = await tx.select({ id: sections.id }).from(sections).where(eq(sections.id, sectionId));
  const known = await tx.select({ id: editions.id }).from(editions).where(inArray(editions.id, editionIds));
  const issues = [
    ...(section.length === 0 ? [unknown('sectionId', 'no section of this paper')] : []),
    ...(known.length < editionIds.length ? [unknown('editionIds', 'no edition of this paper')] : []),
  ];
  if (issues.length > 0) throw new z.ZodError(issues);
}

const unknown = (field: string, message: string) => ({ code: 'custom' as const, path: [field], message, input: null });

const otherKind = ({ slug, kind }: StoredWire) =>
  new InvalidError(
    `wire ${slug} is a ${kind} for good`,
    'A feed stays a feed, and a press office one. Pause it, and add another.',
  );

async function refuseTwins(tx: Db, { slug, feedUrl, senders }: WireValues, id: number | null): Promise<void> {
  const isTwin = or(
    eq(wires.slug, slug),
    feedUrl === null ? undefined : eq(wires.feedUrl, feedUrl),
    senders.length === 0 ? undefined : arrayOverlaps(wires.senders, senders),
  );
  const [twin] = await tx
    .select({ slug: wires.slug, name: wires.name, feedUrl: wires.feedUrl })
    .from(wires)
    .where(id === null ? isTwin : and(isTwin, ne(wires.id, id)));
  if (!twin) return;
  const what = twin.slug === slug ? `is called ${slug}` : twin.feedUrl ? 'has this feed' : 'has this sender';
  throw new ConflictError(`a wire ${what}: ${twin.slug}`, `The wire “${twin.name}” ${what} already.`);
}
