import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { editions, sections } from '#lib/editions/schema.ts';
import { topics } from '#lib/topics/schema.ts';
import { wires } from '#lib/wires/schema.ts';
import type { RoutingRule } from '#lib/wires/types.ts';

/** A thing that a rule names by its id, and where in the list it stands. */
type Named = { id: number; path: (string | number)[] };

/**
 * Refuses rules that name a wire, section, edition or topic that is not there.
 * @throws {z.ZodError}
 */
export async function refuseUnknown(tx: Db, rules: readonly RoutingRule[]): Promise<void> {
  const issues = await Promise.all([
    missing(
      tx,
      wires,
      'no wire of this paper',
      named(rules, 'when', 'wireIds', ({ when }) => when.wireIds),
    ),
    missing(
      tx,
      sections,
      'no section of this paper',
      named(rules, 'actions', 'sectionId', ({ actions }) => listOf(actions.sectionId)),
    ),
    missing(
      tx,
      editions,
      'no edition of this paper',
      named(rules, 'actions', 'editionIds', ({ actions }) => actions.editionIds),
    ),
    missing(
      tx,
      topics,
      'no topic of this paper',
      named(rules, 'actions', 'topicIds', ({ actions }) => actions.topicIds),
    ),
  ]);
  if (issues.flat().length > 0) throw new z.ZodError(issues.flat());
}

const listOf = (id: number | undefined) => (id === undefined ? [] : [id]);

function named(
  rules: readonly RoutingRule[],
  part: 'when' | 'actions',
  field: string,
  idsOf: (rule: RoutingRule) => readonly number[] | undefined,
): Named[] {
  return rules.flatMap((rule, place) => (idsOf(rule) ?? []).map((id) => ({ id, path: ['rules', place, part, field] })));
}

type Numbered = typeof wires | typeof sections | typeof editions | typeof topics;

async function missing(tx: Db, table: Numbered, message: string, names: readonly Named[]) {
  if (names.length === 0) return [];
  const ids = [...new Set(names.map(({ id }) => id))];
  const rows = await tx.select({ id: table.id }).from(table).where(inArray(table.id, ids));
  const known = new Set(rows.map(({ id }) => id));
  return names
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => ({ code: 'custom' as const, path, message: `${id} is ${message}`, input: id }));
}
