import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { findRules, refuseOlder } from '#lib/wires/routing/find-rules.ts';
import { saveRulesSchema } from '#lib/wires/routing/input.ts';
import { refuseUnknown } from '#lib/wires/routing/refuse-unknown.ts';
import { wireRuleSets } from '#lib/wires/routing/schema.ts';

/**
 * Puts a whole list of rules in force, for what comes from now on. The list before it stays stored.
 * @throws {ForbiddenError}
 * @throws {z.ZodError} naming the rule that is wrong, also where it names a thing that is not there
 * @throws {ConflictError} when somebody saved rules since the version that was changed
 */
export async function saveRules(
  db: Db,
  actor: Actor,
  input: z.input<typeof saveRulesSchema>,
  now: Date,
): Promise<{ ruleSetId: number }> {
  authorise(actor, 'wire.route');
  const { ruleSetId: seen, rules } = saveRulesSchema.parse(input);
  return db.transaction(async (tx) => {
    // one at a time, so that no two change the same version; items may go on being routed meanwhile
    await tx.execute(sql`lock table ${wireRuleSets} in share row exclusive mode`);
    refuseOlder(await findRules(tx), seen);
    await refuseUnknown(tx, rules);
    const [saved] = await tx
      .insert(wireRuleSets)
      .values({ rules, savedBy: actor.id, savedAt: now })
      .returning({ ruleSetId: wireRuleSets.id });
    if (!saved) throw new Error('the rules were not written');
    const subject = { kind: 'wire-rules', id: saved.ruleSetId } as const;
    await recordAudit(tx, { actor, action: 'wire.route', subject, details: { rules: rules.length }, now });
    return saved;
  });
}
