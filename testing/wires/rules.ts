import type { RoutedItem, Routing, RoutingRule, RuleActions, RuleConditions } from '#lib/wires/types.ts';

/** A rule that is on. */
export const rule = (when: RuleConditions, actions: RuleActions, changes: Partial<RoutingRule> = {}): RoutingRule => ({
  name: 'A rule',
  isOn: true,
  when,
  actions,
  ...changes,
});

/** What rules say of an item that none of them held for. */
export const noRouting: Routing = {
  sectionId: null,
  editionIds: null,
  topicIds: [],
  kicker: null,
  prominence: null,
  destination: null,
  held: [],
};

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
