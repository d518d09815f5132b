import type { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { changeRulesSchema } from '#lib/wires/routing/changing/change-rules.ts';
import { withChange } from '#lib/wires/routing/changing/rule-list.ts';
import { findRules, refuseOlder } from '#lib/wires/routing/find-rules.ts';
import { tryRules } from '#lib/wires/routing/try-rules.ts';
import type { TriedRule } from '#lib/wires/routing/types.ts';

/** So many are shown at a page. */
const maxShown = 50;

/**
 * What the list would have done, had a rule been changed as `changeRules` would change it. Writes nothing.
 * @throws as `changeRules` and `tryRules`
 */
export async function tryRule(
  db: Db,
  actor: Actor,
  input: z.input<typeof changeRulesSchema>,
  now: Date,
  bounds: Parameters<typeof tryRules>[4] = {},
): Promise<TriedRule> {
  authorise(actor, 'wire.route');
  const { ruleSetId, change } = changeRulesSchema.parse(input);
  const inForce = await findRules(db);
  refuseOlder(inForce, ruleSetId);
  const rules = withChange(inForce.rules, change);
  const { held, items, ...tried } = await tryRules(db, actor, { rules }, now, bounds);
  const heldCount = change.kind === 'put' ? (held[Math.min(change.to, rules.length - 1)] ?? null) : null;
  return { ...tried, heldCount, items: items.slice(0, maxShown) };
}
