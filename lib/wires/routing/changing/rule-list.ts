import { z } from 'zod';
import { ruleSchema } from '#lib/wires/routing/input.ts';
import type { RoutingRule } from '#lib/wires/types.ts';

const place = z.int().min(0);

/** What somebody does with the list of rules; places count from 0. */
export const ruleChangeSchema = z.discriminatedUnion('kind', [
  /** A rule is written: a new one (`from` is null) or one that stands at `from`. It stands at `to` afterwards. */
  z.strictObject({ kind: z.literal('put'), from: place.nullable(), to: place, rule: z.unknown() }),
  z.strictObject({ kind: z.literal('switch'), place, isOn: z.boolean() }),
  z.strictObject({ kind: z.literal('move'), place, by: z.union([z.literal(-1), z.literal(1)]) }),
  z.strictObject({ kind: z.literal('remove'), place }),
]);
export type RuleChange = z.output<typeof ruleChangeSchema>;

/**
 * The list after a change. A place that is not there changes nothing, but for `to`, which then is the end.
 * @throws {z.ZodError} by the rule's place in the list: `rules.3.name`
 */
export function withChange(rules: readonly RoutingRule[], change: RuleChange): RoutingRule[] {
  if (change.kind === 'put') return withRule(rules, change);
  const rule = rules[change.place];
  if (!rule) return [...rules];
  switch (change.kind) {
    case 'switch':
      return rules.with(change.place, { ...rule, isOn: change.isOn });
    case 'move':
      return movedTo(rules, change.place, change.place + change.by);
    case 'remove':
      return rules.toSpliced(change.place, 1);
  }
}

function withRule(rules: readonly RoutingRule[], { from, to, rule }: Extract<RuleChange, { kind: 'put' }>) {
  const others = from === null ? [...rules] : rules.toSpliced(from, 1);
  return others.toSpliced(to, 0, parseRule(rule, Math.min(to, others.length)));
}

function parseRule(rule: unknown, at: number): RoutingRule {
  const parsed = ruleSchema.safeParse(rule);
  if (parsed.success) return parsed.data;
  throw new z.ZodError(parsed.error.issues.map((issue) => ({ ...issue, path: ['rules', at, ...issue.path] })));
}

function movedTo(rules: readonly RoutingRule[], place: number, to: number): RoutingRule[] {
  const rule = rules[place];
  if (!rule || to < 0 || to >= rules.length) return [...rules];
  return rules.toSpliced(place, 1).toSpliced(to, 0, rule);
}
