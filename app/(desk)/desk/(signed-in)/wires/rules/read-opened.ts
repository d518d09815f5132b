import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { getRuleSet } from '#lib/wires/routing/changing/rule-sets.ts';
import { getRules, type RulesInForce } from '#lib/wires/routing/find-rules.ts';

/** The version of the rules that somebody opened, and whether it is in force still. */
export async function readOpened(
  db: Db,
  actor: Actor,
  version: number | null,
): Promise<RulesInForce & { isInForce: boolean }> {
  const inForce = await getRules(db, actor);
  if (version === null || version === inForce.ruleSetId) return { ...inForce, isInForce: true };
  const { ruleSetId, rules } = await getRuleSet(db, actor, version);
  return { ruleSetId, rules, isInForce: false };
}
