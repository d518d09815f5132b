import { isDeepStrictEqual } from 'node:util';
import { and, desc, eq, gte, inArray, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { wireRawDays } from '#lib/wires/ingest/forget-raw.ts';
import { openRouter, type Router } from '#lib/wires/routing/apart/route-apart.ts';
import type { StoredItem } from '#lib/wires/routing/apart/route-stored.ts';
import { findRules } from '#lib/wires/routing/find-rules.ts';
import { rulesSchema } from '#lib/wires/routing/input.ts';
import { refuseUnknown } from '#lib/wires/routing/refuse-unknown.ts';
import type { TriedItem, TriedRules } from '#lib/wires/routing/types.ts';
import { wireItems, wireItemVersions, wires } from '#lib/wires/schema.ts';
import type { Routing, RoutingRule } from '#lib/wires/types.ts';

const inputSchema = z.strictObject({ rules: rulesSchema });

const maxTried = 5_000;
/** So many at once are read, cleaned and asked. */
const pageSize = 100;
/** So many are handed back one by one; all are counted. */
const maxShown = 500;

/**
 * What a list of rules would have done to what came lately and is still there as it came, beside what the rules in force say to them.
 * Writes nothing.
 * @param open default: a process of its own
 * @throws {ForbiddenError}
 * @throws {z.ZodError} as `saveRules`
 * @throws {InvalidError} when it takes too long or too much
 */
export async function tryRules(
  db: Db,
  actor: Actor,
  input: z.input<typeof inputSchema>,
  now: Date,
  open: () => Router = openRouter,
): Promise<TriedRules> {
  authorise(actor, 'wire.route');
  const { rules } = inputSchema.parse(input);
  await refuseUnknown(db, rules);
  const [inForce, ids] = await Promise.all([findRules(db), listLately(db, now)]);
  const tried = emptyTrial(rules, ids.length > maxTried);
  const router = open();
  try {
    for (let start = 0; start < Math.min(ids.length, maxTried); start += pageSize) {
      const page = await readItems(db, ids.slice(start, Math.min(start + pageSize, maxTried)));
      const lists = [[...inForce.rules], [...rules]];
      const routings = await router.route({ lists, items: page.map(({ stored }) => stored) });
      for (const [place, { shown }] of page.entries()) count(tried, shown, routings[place] ?? []);
    }
  } finally {
    router.close();
  }
  return tried;
}

const emptyTrial = (rules: readonly RoutingRule[], isCutShort: boolean): TriedRules => ({
  itemCount: 0,
  changedCount: 0,
  isCutShort,
  held: rules.map(() => 0),
  items: [],
});

function count(tried: TriedRules, shown: Shown, [before, after]: readonly Routing[]): void {
  if (!before || !after) return;
  const isChanged = !isSameDeed(before, after);
  tried.itemCount += 1;
  if (isChanged) tried.changedCount += 1;
  for (const place of after.held) tried.held[place] = (tried.held[place] ?? 0) + 1;
  const isTouched = before.held.length + after.held.length > 0;
  if (isTouched && tried.items.length < maxShown) tried.items.push({ ...shown, before, after, isChanged });
}

/** By whichever rules. */
function isSameDeed({ held: _one, ...one }: Routing, { held: _other, ...other }: Routing): boolean {
  return isDeepStrictEqual(one, other);
}

/** The newest version of each item that came lately and is still there as it came, newest first; one more than is tried. */
async function listLately(db: Db, now: Date): Promise<number[]> {
  const since = new Date(now.getTime() - wireRawDays * dayMs);
  const rows = await db
    .select({ id: wireItems.id })
    .from(wireItemVersions)
    .innerJoin(wireItems, isNewestVersion)
    .where(and(isNotNull(wireItemVersions.raw), gte(wireItemVersions.receivedAt, since)))
    .orderBy(desc(wireItemVersions.receivedAt), desc(wireItems.id))
    .limit(maxTried + 1);
  return rows.map(({ id }) => id);
}

const isNewestVersion = and(eq(wireItems.id, wireItemVersions.itemId), eq(wireItems.version, wireItemVersions.number));

type Shown = Pick<TriedItem, 'id' | 'wireId' | 'title' | 'link' | 'state' | 'receivedAt'>;

async function readItems(db: Db, ids: readonly number[]): Promise<{ shown: Shown; stored: StoredItem }[]> {
  const { id, wireId, title, link, state } = wireItems;
  const rows = await db
    .select({
      shown: { id, wireId, title, link, state, receivedAt: wireItemVersions.receivedAt },
      wire: { id: wires.id, language: wires.language, timeZone: wires.timeZone },
      raw: wireItemVersions.raw,
    })
    .from(wireItems)
    .innerJoin(wireItemVersions, isNewestVersion)
    .innerJoin(wires, eq(wires.id, wireItems.wireId))
    .where(and(inArray(wireItems.id, [...ids]), isNotNull(wireItemVersions.raw)))
    .orderBy(desc(wireItemVersions.receivedAt), desc(wireItems.id));
  return rows.flatMap(({ shown, wire, raw }) =>
    raw ? [{ shown, stored: { wire, receivedAt: shown.receivedAt, raw } }] : [],
  );
}
