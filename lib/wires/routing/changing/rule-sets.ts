import { desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { isRowId } from '#lib/row-id.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { wireRuleSets } from '#lib/wires/routing/schema.ts';
import type { ActedRule, RuleSet, RuleSetLine } from '#lib/wires/routing/types.ts';

/** Nobody goes further back at a page. */
const maxListed = 20;

const line = {
  ruleSetId: wireRuleSets.id,
  savedAt: wireRuleSets.savedAt,
  savedBy: staff.name,
  count: sql<number>`jsonb_array_length(${wireRuleSets.rules})`,
};

/**
 * The newest versions of the rules, the one in force first.
 * @throws {ForbiddenError}
 */
export async function listRuleSets(db: Db, actor: Actor): Promise<RuleSetLine[]> {
  authorise(actor, 'wire.read');
  return db
    .select(line)
    .from(wireRuleSets)
    .leftJoin(staff, eq(staff.id, wireRuleSets.savedBy))
    .orderBy(desc(wireRuleSets.id))
    .limit(maxListed);
}

/**
 * One version of the rules.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 */
export async function getRuleSet(db: Db, actor: Actor, id: number): Promise<RuleSet> {
  authorise(actor, 'wire.read');
  const [found] = isRowId(id)
    ? await db
        .select({ ...line, rules: wireRuleSets.rules })
        .from(wireRuleSets)
        .leftJoin(staff, eq(staff.id, wireRuleSets.savedBy))
        .where(eq(wireRuleSets.id, id))
    : [];
  if (!found) throw new NotFoundError(`version ${id} of the wire rules`);
  return found;
}

/** The names of the rules of these versions, in their order. */
export async function listRuleNames(db: Db, ids: readonly (number | null)[]): Promise<ReadonlyMap<number, string[]>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await db
    .select({
      id: wireRuleSets.id,
      names: sql<string[]>`jsonb_path_query_array(${wireRuleSets.rules}, '$[*].name')`,
    })
    .from(wireRuleSets)
    .where(inArray(wireRuleSets.id, known));
  return new Map(rows.map(({ id, names }) => [id, names]));
}

/** The rules that held for an item, by the names that they had then. */
export function actedRules(held: readonly number[] = [], names: readonly string[] = []): ActedRule[] {
  return held.flatMap((place) => {
    const name = names[place];
    return name === undefined ? [] : [{ name, place }];
  });
}
