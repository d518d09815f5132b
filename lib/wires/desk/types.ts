import type { Edition } from '#lib/editions/types.ts';
import type { ShownPicture } from '#lib/media/types.ts';
import type { PublicStory } from '#lib/stories/types.ts';
import type { ActedRule } from '#lib/wires/routing/types.ts';

/**
 * `inbox`: what feeds brought and waits; `releases`: the same of press offices. `withdrawn`: stories whose wire has
 * withdrawn them, and nobody has decided yet.
 */
export const inboxTabs = ['inbox', 'releases', 'taken', 'dropped', 'withdrawn'] as const;
export type InboxTab = (typeof inboxTabs)[number];

export const wireDoubts = ['future', 'sponsored', 'incomplete', 'returned', 'embargo'] as const;
/** Why a person decides on an item of a wire that publishes by itself. */
export type WireDoubt = (typeof wireDoubts)[number];

export type ItemState = 'inbox' | 'taken' | 'dropped';

/** What the list of items shows; null: whatever it is. */
export type InboxFilter = {
  tab: InboxTab;
  wireId: number | null;
  /** As the rules or its wire say. */
  editionId: number | null;
  sectionId: number | null;
  /** `any`: whatever the doubt is, but there is one. */
  doubt: WireDoubt | 'any' | null;
  seen: 'yes' | 'no' | null;
  /** Words of the headline, all of them. */
  search: string;
  /** The item that the page before ended with. */
  beforeId: number | null;
};

/** An item at the version that somebody looks at. */
export type ItemVersion = { id: number; version: number };

/** The same story over another wire. */
export type Repeat = ItemVersion & { wireName: string; state: ItemState };

/** An item as lists show it. */
export type InboxLine = ItemVersion & {
  state: ItemState;
  storyId: number | null;
  headline: string;
  /** A line of what it is about; may be empty. */
  summary: string;
  /** BCP 47 */
  language: string;
  wireName: string;
  supplier: string;
  section: string;
  publishedAt: Date;
  receivedAt: Date;
  doubt: WireDoubt | null;
  isUnseen: boolean;
  withdrawnAt: Date | null;
  /** Its story stands, and somebody has to say what becomes of it. */
  isWithdrawalOpen: boolean;
  /** The rules that acted on it, and the version of the rules that they stand in. */
  rules: ActedRule[];
  ruleSetId: number | null;
  picture: ShownPicture | null;
  repeats: Repeat[];
};

/** One page of items, newest first; `olderThan` is where the next begins, null where there is none. */
export type InboxPage = { lines: InboxLine[]; olderThan: number | null };

/** An item that is no longer where a page shows it. */
export type MovedItem = { id: number; state: ItemState };

/** What became of a page since it was drawn. */
export type InboxNews = { fresh: number; moved: MovedItem[] };

export type ItemVersionLine = { number: number; receivedAt: Date; headline: string };

/** An item as its page shows it: the story as readers would see it, and what the desk knows besides. */
export type DeskItem = ItemVersion & {
  state: ItemState;
  storyId: number | null;
  story: PublicStory;
  edition: Edition;
  /** Only the supplier's summary, which ends with a link to the original. */
  isSummary: boolean;
  originalUrl: string;
  wireName: string;
  publishedAt: Date;
  receivedAt: Date;
  doubt: WireDoubt | null;
  withdrawnAt: Date | null;
  isWithdrawalOpen: boolean;
  isUnseen: boolean;
  /** Those that have their words, newest first. */
  versions: ItemVersionLine[];
  /** The rules that acted on it, and the version of the rules that they stand in. */
  rules: ActedRule[];
  ruleSetId: number | null;
  /** Where a rule sends it; null: where its wire does. */
  destination: 'inbox' | 'publish' | 'drop' | null;
  repeats: Repeat[];
};

/** What can be done with items: the first three with what is in the inbox, the last two with what is withdrawn. */
export const itemSteps = ['take', 'publish', 'drop', 'return', 'see', 'takeBack', 'keep'] as const;
export type ItemStep = (typeof itemSteps)[number];

/** What became of one of several items. */
export type ItemOutcome =
  | { kind: 'done'; id: number }
  | { kind: 'refused'; id: number; headline: string; message: string };
