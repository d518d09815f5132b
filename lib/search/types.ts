import type { CountedPage } from '#lib/paged.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

/** What a reader typed, as it goes back into the form. Empty where nothing was. */
export type Asked = { q: string; edition: string; section: string; from: string; to: string };

/** What of it could not be used; the rest of the search still runs. */
export type SearchProblem = 'tooLong' | 'noWords' | 'unknownEdition' | 'unknownSection' | 'noSuchDay' | 'daysReversed';

/** What is looked for. Times bound when a story opened: from `startAt` to just before `endAt`. */
export type Search = {
  terms: Terms;
  editionId: number | null;
  sectionId: number | null;
  startAt: Date | null;
  endAt: Date | null;
};

/** Words that stand anywhere, or side by side. */
export type Clause = { kind: 'words' | 'phrase'; text: string };

/** A reader's words, taken apart at quotation marks, minus signs and `or`. */
export type Terms = {
  /** One of these must hold, each whole. */
  wanted: Clause[][];
  /** None of these may. */
  unwanted: Clause[];
  /** The last word, where it may be the beginning of one. */
  begun: string | null;
};

/** A text in pieces. */
export type Marked = { text: string; found: boolean }[];

export type SearchResult = StoryTeaser & {
  markedHeadline: Marked;
  /** The part of the story's words that answers best; empty where only names or topics did. */
  snippet: Marked;
  /** The editions it stands in. */
  editionIds: number[];
};

/** How many of the newest matching stories are ranked: so many by their headline, so many by any of their words. */
export const maxCandidates = 500;

/** One page of what was found. `total` is of those looked at; with `isCapped` there may be more. */
export type SearchPage = CountedPage<SearchResult> & { isCapped: boolean };

export type AnsweredSearch = SearchPage & {
  /** Another spelling that finds more; with `isInstead` the results are its. */
  suggestion: string | null;
  isInstead: boolean;
};
