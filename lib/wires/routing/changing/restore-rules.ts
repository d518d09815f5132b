import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { rowId } from '#lib/row-id.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { getRuleSet } from '#lib/wires/routing/changing/rule-sets.ts';
import { saveRules } from '#lib/wires/routing/save-rules.ts';

const inputSchema = z.strictObject({
  /** The version that is in force. */
  ruleSetId: rowId.nullable(),
  /** The one that comes back. */
  restoredId: rowId,
});

/**
 * Puts an earlier version of the rules in force again, as a new version.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when somebody saved rules since the version that was seen
 */
export async function restoreRules(
  db: Db,
  actor: Actor,
  input: z.input<typeof inputSchema>,
  now: Date,
): Promise<{ ruleSetId: number }> {
  authorise(actor, 'wire.route');
  const { ruleSetId, restoredId } = inputSchema.parse(input);
  const { rules } = await getRuleSet(db, actor, restoredId);
  return saveRules(db, actor, { ruleSetId, rules }, now);
}
