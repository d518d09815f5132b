/** What somebody has to know who reads in a box for sources. */
export type SourcesRules = {
  /** After so many days without a new message a conversation is removed. */
  purgeDays: number;
  /** How to reach the newsroom more safely than by mail, line by line; empty: nobody said. */
  saferWays: string;
  /** Everybody who may read in the box, by name: nobody is let in unseen. */
  readers: string[];
};
