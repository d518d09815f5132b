import { isDeepStrictEqual } from 'node:util';
import type { RoutingRule } from '#lib/wires/types.ts';

/** Where two lists of rules differ. */
export type ChangedRules = {
  /** Those between what the lists have in common at their beginning and at their end, of both, if they are on. */
  rules: RoutingRule[];
  /** Their places in the later list: from the first on, up to the second, which is not one of them. */
  from: number;
  to: number;
};

/** An item that none of the changed rules holds for is asked the same by both lists, so they make the same of it. */
export function changedRules(before: readonly RoutingRule[], after: readonly RoutingRule[]): ChangedRules {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && isDeepStrictEqual(before[from], after[from])) from += 1;
  let atEnd = 0;
  while (atEnd < shorter - from && isDeepStrictEqual(before.at(-1 - atEnd), after.at(-1 - atEnd))) atEnd += 1;
  const rules = [...before.slice(from, before.length - atEnd), ...after.slice(from, after.length - atEnd)];
  return { rules: rules.filter(({ isOn }) => isOn), from, to: after.length - atEnd };
}

/** The wires that an item comes over if one of these rules holds for it; null where that is every wire. */
export function wiresOfRules(rules: readonly RoutingRule[]): ReadonlySet<number> | null {
  const named = rules.map(({ when }) => when.wireIds);
  return named.every((ids) => ids !== undefined) ? new Set(named.flat()) : null;
}

/** Does one of them ask for words that cleaning has to bring out first? */
export function asksForBodies(rules: readonly RoutingRule[]): boolean {
  return rules.some(({ isOn, when }) => isOn && when.words !== undefined && when.words.in !== 'headline');
}
