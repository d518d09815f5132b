import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { rowId } from '#lib/row-id.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { ruleChangeSchema, withChange } from '#lib/wires/routing/changing/rule-list.ts';
import { findRules, refuseOlder } from '#lib/wires/routing/find-rules.ts';
import { saveRules } from '#lib/wires/routing/save-rules.ts';

export const changeRulesSchema = z.strictObject({
  /** The version that its changer saw; null: there was none. */
  ruleSetId: rowId.nullable(),
  change: ruleChangeSchema,
});

/**
 * Changes one thing of the list of rules, which makes a new version of the whole list.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} as `saveRules`
 * @throws {ConflictError} when somebody saved rules since the version that was seen
 */
export async function changeRules(
  db: Db,
  actor: Actor,
  input: z.input<typeof changeRulesSchema>,
  now: Date,
): Promise<{ ruleSetId: number }> {
  authorise(actor, 'wire.route');
  const { ruleSetId, change } = changeRulesSchema.parse(input);
  const inForce = await findRules(db);
  refuseOlder(inForce, ruleSetId);
  return saveRules(db, actor, { ruleSetId, rules: withChange(inForce.rules, change) }, now);
}
