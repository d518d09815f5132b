import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { at } from '#lib/db/columns.ts';
import { staff } from '#lib/staff/schema.ts';
import type { RoutingRule } from '#lib/wires/types.ts';

/** The routing rules, in their order; a change of any is a new row, and the newest is in force. */
export const wireRuleSets = pgTable('wire_rule_sets', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  rules: jsonb().$type<RoutingRule[]>().notNull(),
  savedBy: text().references(() => staff.id),
  savedAt: at().notNull(),
});
