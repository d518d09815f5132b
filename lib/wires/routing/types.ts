import type { Prominence } from '#lib/stories/types.ts';
import type { RoutingRule, WireDestination } from '#lib/wires/types.ts';

/** What becomes of an item. */
export type Effect = {
  destination: WireDestination | 'drop';
  sectionId: number;
  editionIds: number[];
  topicIds: number[];
  kicker: string;
  prominence: Prominence;
};

/** Of the items that would go another way, how many would be published, wait or be dropped that would not otherwise … */
export type EffectCounts = Record<Effect['destination'], number> & {
  /** … and how many would stand in another section, in other editions, or have other topics, kicker or prominence. */
  section: number;
  editions: number;
  other: number;
};

/** An item that would go another way. */
export type TriedItem = {
  id: number;
  wireId: number;
  title: string;
  receivedAt: Date;
  before: Effect;
  after: Effect;
};

/** What a list of rules would have done to what came lately, beside what the rules in force do. */
export type TriedRules = {
  /** So many items came lately and are there as they came; the newest, where `isMore`. */
  foundCount: number;
  isMore: boolean;
  /** Of the newest so many it is known: all that were found, or as many as there was time for. */
  itemCount: number;
  changedCount: number;
  effects: EffectCounts;
  /** For how many of these each rule held, in the order of the rules; null for those that both lists have. */
  held: (number | null)[];
  /** The newest of those that would go another way. */
  items: TriedItem[];
};

/** What the list would have done with one rule changed. */
export type TriedRule = Omit<TriedRules, 'held'> & {
  /** For how many items the rule held; null: it is in force as it stands. */
  heldCount: number | null;
};

/** What a form shows of it; by the mark the form says that it saves exactly what was tried. */
export type RuleTrial = TriedRule & { mark: string };

/** A version of the rules, in a line. */
export type RuleSetLine = {
  ruleSetId: number;
  savedAt: Date;
  /** Null: the portal itself, or the command line. */
  savedBy: string | null;
  /** How many rules it has. */
  count: number;
};

export type RuleSet = RuleSetLine & { rules: RoutingRule[] };

/** A rule that acted on an item, and its place in the version of the rules that was in force then, from 0. */
export type ActedRule = { name: string; place: number };

/**
 * What became of a rule since somebody opened it: it is `there` as it was, it was `changed` or is `gone`, or it is `new`
 * and nobody else has it.
 */
export type RuleStanding = {
  /** The version in force, and who saved it. */
  ruleSetId: number | null;
  savedBy: string | null;
  fate: 'there' | 'changed' | 'gone' | 'new';
  /** Where it stands now. */
  from: number | null;
};
