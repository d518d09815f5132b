import type { Routing } from '#lib/wires/types.ts';

/** An item that rules hold for, and what the rules in force and the ones that are tried say to it. */
export type TriedItem = {
  id: number;
  wireId: number;
  title: string;
  link: string | null;
  state: 'inbox' | 'taken' | 'dropped';
  receivedAt: Date;
  before: Routing;
  after: Routing;
  /** They say something different. */
  isChanged: boolean;
};

/** What a list of rules would have done to what came lately. */
export type TriedRules = {
  itemCount: number;
  changedCount: number;
  /** There was more than is tried at once; the newest were. */
  isCutShort: boolean;
  /** For how many items each rule held, in the order of the rules. */
  held: number[];
  /** The newest of those that any rule held for. */
  items: TriedItem[];
};
