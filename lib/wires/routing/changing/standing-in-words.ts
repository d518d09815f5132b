import type { RuleStanding } from '#lib/wires/routing/types.ts';

/** What somebody is told who could not save a rule because the list was saved meanwhile. */
export function standingInWords({ fate, ruleSetId, savedBy, from }: RuleStanding): string {
  const who = `${savedBy ?? 'Somebody'} saved version ${ruleSetId ?? 0} of the rules meanwhile`;
  const place = (from ?? 0) + 1;
  switch (fate) {
    case 'new':
      return `${who}. Your rule is not saved yet, and still here: look at the list again, then save.`;
    case 'there':
      return `${who}. This rule stands there as you opened it, at place ${place}. What you typed is not saved yet, and still here: save again.`;
    case 'changed':
      return `${who}, and changed this very rule. What you typed is not saved yet, and still here. Saved again, it takes the place of theirs.`;
    case 'gone':
      return `${who}, and removed this rule. What you typed is not saved yet, and still here. Saved again, it is a new rule.`;
  }
}
