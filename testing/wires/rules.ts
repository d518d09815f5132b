import type { RoutedItem, RoutingRule, RuleActions, RuleConditions } from '#lib/wires/types.ts';

/** A rule that is on. */
export const rule = (when: RuleConditions, actions: RuleActions, changes: Partial<RoutingRule> = {}): RoutingRule => ({
  name: 'A rule',
  isOn: true,
  when,
  actions,
  ...changes,
});

/** An item as rules see it. */
export const routedStory = (changes: Partial<RoutedItem> = {}): RoutedItem => ({
  wireId: 1,
  headline: 'Footbridge opens early',
  text: 'The first walkers crossed the Bow at dawn.',
  categories: ['News/Canada/Calgary'],
  authors: ['Zoé Lachance-Moreau'],
  language: 'en-CA',
  ...changes,
});
