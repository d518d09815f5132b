import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { PortalError } from '#lib/errors.ts';
import { rowId } from '#lib/row-id.ts';
import { type Action, type Actor, authorise } from '#lib/staff/permissions.ts';
import { dropItem } from '#lib/wires/desk/drop-item.ts';
import { publishItem } from '#lib/wires/desk/publish-item.ts';
import { returnItem } from '#lib/wires/desk/return-item.ts';
import { seeItems } from '#lib/wires/desk/see-items.ts';
import { settleWithdrawal } from '#lib/wires/desk/settle-withdrawal.ts';
import { takeItem } from '#lib/wires/desk/take-item.ts';
import { type ItemOutcome, type ItemStep, type ItemVersion, itemSteps } from '#lib/wires/desk/types.ts';
import { wireItems } from '#lib/wires/schema.ts';

/** Two pages of the list, with what else there is of the same stories. */
const mostItems = 200;

const input = z.strictObject({
  step: z.enum(itemSteps),
  items: z
    .array(z.strictObject({ id: rowId, version: z.int().nonnegative() }))
    .max(mostItems, `at most ${mostItems} items at once`),
});

type Use = { action: Action; use: (db: Db, actor: Actor, item: ItemVersion, now: Date) => Promise<unknown> };

/** Answers a withdrawal. */
function settle(answer: 'takeBack' | 'keep'): Use['use'] {
  return (db, actor, { id }, now) => settleWithdrawal(db, actor, { id, answer }, now);
}

const uses: Readonly<Record<ItemStep, Use>> = {
  take: { action: 'wire.take', use: takeItem },
  publish: { action: 'story.publish', use: publishItem },
  drop: { action: 'wire.drop', use: dropItem },
  return: { action: 'wire.drop', use: returnItem },
  takeBack: { action: 'story.take-back', use: settle('takeBack') },
  keep: { action: 'story.take-back', use: settle('keep') },
  see: { action: 'wire.read', use: (db, actor, { id }, now) => seeItems(db, actor, { ids: [id] }, now) },
};

/**
 * Decides on several items, each by itself: what cannot be done with one of them stops none of the others.
 * @returns what became of each, in their order
 * @throws {ForbiddenError} when none of them may be decided so
 * @throws {z.ZodError}
 */
export async function decideItems(
  db: Db,
  actor: Actor,
  decided: z.input<typeof input>,
  now: Date,
): Promise<ItemOutcome[]> {
  const { step, items } = input.parse(decided);
  const { action, use } = uses[step];
  authorise(actor, action);
  const outcomes: ItemOutcome[] = [];
  for (const item of items) outcomes.push(await outcomeOf(() => use(db, actor, item, now), item.id));
  return withHeadlines(db, outcomes);
}

async function outcomeOf(decide: () => Promise<unknown>, id: number): Promise<ItemOutcome> {
  try {
    await decide();
    return { kind: 'done', id };
  } catch (error) {
    if (error instanceof PortalError) return { kind: 'refused', id, headline: '', message: error.userMessage };
    throw error;
  }
}

/** So that a person knows which ones were refused. */
async function withHeadlines(db: Db, outcomes: readonly ItemOutcome[]): Promise<ItemOutcome[]> {
  const ids = outcomes.filter(({ kind }) => kind === 'refused').map(({ id }) => id);
  if (ids.length === 0) return [...outcomes];
  const rows = await db
    .select({ id: wireItems.id, title: wireItems.title })
    .from(wireItems)
    .where(inArray(wireItems.id, ids));
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return outcomes.map((outcome) =>
    outcome.kind === 'refused' ? { ...outcome, headline: titles.get(outcome.id) ?? '' } : outcome,
  );
}
