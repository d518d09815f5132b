import { desc } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { ConflictError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { wireRuleSets } from '#lib/wires/routing/schema.ts';
import type { RoutingRule } from '#lib/wires/types.ts';

/** The rules and the number of their version; where nobody has saved any, null. */
export type RulesInForce = { ruleSetId: number | null; rules: RoutingRule[] };

/** The rules that are in force, with the number of their version; without rules the number is null. */
export async function findRules(db: Db): Promise<RulesInForce> {
  const [newest] = await db
    .select({ ruleSetId: wireRuleSets.id, rules: wireRuleSets.rules })
    .from(wireRuleSets)
    .orderBy(desc(wireRuleSets.id))
    .limit(1);
  return newest ?? { ruleSetId: null, rules: [] };
}

/**
 * The same for the desk and the command line, to be changed and saved.
 * @throws {ForbiddenError}
 */
export async function getRules(db: Db, actor: Actor): Promise<RulesInForce> {
  authorise(actor, 'wire.read');
  return findRules(db);
}

/** @throws {ConflictError} when the rules in force are not those that somebody saw */
export function refuseOlder({ ruleSetId }: RulesInForce, seen: number | null): void {
  if (ruleSetId === seen) return;
  throw new ConflictError(
    `the rules are at version ${ruleSetId}, not ${seen}`,
    'Somebody has changed the rules meanwhile. Look at them again.',
  );
}
