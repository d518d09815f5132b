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

/** A reader's words in the syntax of `websearch_to_tsquery`, taken apart. */
export type Terms = {
  /** Everything without a minus before it: words, "phrases", `or`. */
  wanted: string;
  /** Words and "phrases" that no result may have. */
  unwanted: string[];
  /** `wanted` without its last word, and that word when it may be the beginning of one; else null. */
  begun: { before: string; word: string } | null;
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

/** One page of what was found. `page` counts from 1. */
export type SearchPage = {
  results: SearchResult[];
  /** Of those looked at; with `isCapped` there may be more. */
  total: number;
  isCapped: boolean;
  pageCount: number;
};
