import { z } from 'zod';
import { machineNowMs, secondMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { openRouter, type Router } from '#lib/wires/routing/apart/route-apart.ts';
import type { BothRoutings } from '#lib/wires/routing/apart/route-stored.ts';
import { asksForBodies, changedRules, wiresOfRules } from '#lib/wires/routing/changed-rules.ts';
import { countEffect, effectOf, isSameEffect, noEffects, type WirePlace } from '#lib/wires/routing/effect.ts';
import { findRules } from '#lib/wires/routing/find-rules.ts';
import { rulesSchema } from '#lib/wires/routing/input.ts';
import { type LatelyStored, listLatelyStored, type ReadItem, readStored } from '#lib/wires/routing/lately-stored.ts';
import { refuseUnknown } from '#lib/wires/routing/refuse-unknown.ts';
import { takeTrial } from '#lib/wires/routing/trials.ts';
import type { TriedRules } from '#lib/wires/routing/types.ts';
import { wires } from '#lib/wires/schema.ts';

const inputSchema = z.strictObject({ rules: rulesSchema });

const maxTried = 5_000;
/** So many at once are read and asked. */
const pageSize = 50;
/** So many are handed back one by one; all are counted. */
const maxShown = 500;
/** Somebody waits at a page for it. */
const pageBudgetMs = 4 * secondMs;

type Bounds = {
  /** No further page of items is begun after so long. */
  budgetMs?: number;
  /** Default: a process of its own. */
  open?: () => Router;
};

/**
 * What a list of rules would have done to what came lately and is still there as it came, beside what the rules in force
 * do. Asks from the newest on, and only what the changed rules can hold for, as long as its time lasts. Writes nothing.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} as `saveRules`
 * @throws {LimitedError} when others are trying rules
 * @throws {InvalidError} when it takes too much
 */
export async function tryRules(
  db: Db,
  actor: Actor,
  input: z.input<typeof inputSchema>,
  now: Date,
  { budgetMs = pageBudgetMs, open = openRouter }: Bounds = {},
): Promise<TriedRules> {
  authorise(actor, 'wire.route');
  const endsAtMs = machineNowMs() + budgetMs;
  const { rules } = inputSchema.parse(input);
  await refuseUnknown(db, rules);
  const done = takeTrial(now);
  const router = open();
  try {
    return await tryOn(db, rules, now, { router, endsAtMs });
  } finally {
    router.close();
    done();
  }
}

type Tools = { router: Router; endsAtMs: number };

async function tryOn(
  db: Db,
  rules: z.output<typeof rulesSchema>,
  now: Date,
  { router, endsAtMs }: Tools,
): Promise<TriedRules> {
  const [inForce, found, places] = await Promise.all([
    findRules(db),
    listLatelyStored(db, now, maxTried + 1),
    listPlaces(db),
  ]);
  const changed = changedRules(inForce.rules, rules);
  const wireIds = wiresOfRules(changed.rules);
  const lately = found.slice(0, maxTried);
  const toAsk = lately.filter(({ wireId }) => wireIds?.has(wireId) !== false);
  const withBodies = asksForBodies([...inForce.rules, ...rules]);
  const tried: TriedRules = {
    foundCount: lately.length,
    isMore: found.length > maxTried,
    itemCount: lately.length,
    changedCount: 0,
    effects: noEffects,
    held: rules.map((_rule, place) => (place >= changed.from && place < changed.to ? 0 : null)),
    items: [],
  };
  const lists = { changed: changed.rules, before: inForce.rules, after: rules };
  const pages = inPages(toAsk);
  const read = (page: readonly LatelyStored[] = []) =>
    readStored(
      db,
      page.map(({ id }) => id),
      withBodies,
    );
  // the next page is read while one is asked
  let next = read(pages[0]);
  for (const [index] of pages.entries()) {
    const items = await next;
    next = read(pages[index + 1]);
    // what is wrong with it is said when it is wanted
    next.catch(() => {});
    const task = { ...lists, items: items.map(({ stored }) => stored), endsAtMs };
    const routings = machineNowMs() < endsAtMs ? await router.route(task) : [];
    for (const [place, routing] of routings.entries()) count(tried, items[place], routing, places);
    if (routings.length < items.length) {
      tried.itemCount = lately.findIndex(({ id }) => id === items[routings.length]?.shown.id);
      break;
    }
  }
  await next;
  return tried;
}

function inPages(items: readonly LatelyStored[]): LatelyStored[][] {
  const count = Math.ceil(items.length / pageSize);
  return Array.from({ length: count }, (_, page) => items.slice(page * pageSize, (page + 1) * pageSize));
}

async function listPlaces(db: Db): Promise<ReadonlyMap<number, WirePlace>> {
  const { id, sectionId, editionIds, destination } = wires;
  const rows = await db.select({ id, sectionId, editionIds, destination }).from(wires);
  return new Map(rows.map(({ id: wireId, ...place }) => [wireId, place]));
}

function count(
  tried: TriedRules,
  item: ReadItem | undefined,
  routing: BothRoutings | undefined,
  places: ReadonlyMap<number, WirePlace>,
): void {
  const place = item && places.get(item.shown.wireId);
  if (!item || !routing || !place) return;
  for (const at of routing.after.held) {
    const held = tried.held[at];
    if (typeof held === 'number') tried.held[at] = held + 1;
  }
  const before = effectOf(routing.before, place, item.doubt);
  const after = effectOf(routing.after, place, item.doubt);
  if (isSameEffect(before, after)) return;
  tried.changedCount += 1;
  tried.effects = countEffect(tried.effects, before, after);
  if (tried.items.length < maxShown) tried.items.push({ ...item.shown, before, after });
}
