import type { Db } from '#lib/db/client.ts';
import type { RoutingRule } from '#lib/wires/types.ts';

/** The rules that are in force, with the number of their version; without rules the number is null. */
export async function findRules(_db: Db): Promise<{ ruleSetId: number | null; rules: RoutingRule[] }> {
  throw new Error('not built yet');
}
