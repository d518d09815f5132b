import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { rowId } from '#lib/row-id.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { getRuleSet } from '#lib/wires/routing/changing/rule-sets.ts';
import { findRules } from '#lib/wires/routing/find-rules.ts';
import type { RuleStanding } from '#lib/wires/routing/types.ts';

const inputSchema = z.strictObject({ ruleSetId: rowId.nullable(), from: z.int().min(0).nullable() });

/**
 * What became of a rule since the version at which somebody opened it, for one who could not save it any more.
 * @throws {ForbiddenError}
 */
export async function getRuleStanding(db: Db, actor: Actor, input: z.input<typeof inputSchema>): Promise<RuleStanding> {
  authorise(actor, 'wire.read');
  const { ruleSetId, from } = inputSchema.parse(input);
  const { ruleSetId: newestId, rules } = await findRules(db);
  const newest = newestId === null ? null : await getRuleSet(db, actor, newestId);
  const standing = { ruleSetId: newestId, savedBy: newest?.savedBy ?? null };
  if (from === null) return { ...standing, fate: 'new', from: null };
  const opened = await openedRule(db, actor, ruleSetId, from);
  const same = rules.findIndex((rule) => isDeepStrictEqual(rule, opened));
  if (same !== -1) return { ...standing, fate: 'there', from: same };
  const namesake = rules.findIndex(({ name }) => name === opened?.name);
  return namesake === -1 ? { ...standing, fate: 'gone', from: null } : { ...standing, fate: 'changed', from: namesake };
}

async function openedRule(db: Db, actor: Actor, ruleSetId: number | null, from: number) {
  if (ruleSetId === null) return null;
  try {
    return (await getRuleSet(db, actor, ruleSetId)).rules[from] ?? null;
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
