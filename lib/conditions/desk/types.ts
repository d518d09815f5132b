import type { Edition } from '#lib/editions/types.ts';
import type { Adapter, PartState, Source } from '#lib/sources/types.ts';

/** A source as its changer saw it. */
export type SourceVersion = { id: number; version: number };

/** How a source is doing, in one word. */
export type SourceStanding =
  /** All that it is asked for is as new as it should be. */
  | 'fine'
  /** It has not been asked yet. */
  | 'new'
  /** Something it brought is older than it should be. */
  | 'stale'
  /** Something of it failed, or could not be read, or nobody asks it. */
  | 'failing'
  /** Its adapter wants a key that the operator has not set. */
  | 'keyless'
  | 'paused';

/** What a request last said of one part of a page. */
export type PartStatus = { name: string; state: PartState; count: number };

/** What a source last said to one request. */
export type RequestStatus = {
  request: string;
  fetchedAt: Date | null;
  /** Null: it has not been asked yet. */
  askedAt: Date | null;
  dueAt: Date | null;
  failures: number;
  failure: string | null;
  dropped: number;
  isSample: boolean;
  parts: PartStatus[];
};

export type SourceStatus = {
  source: Source;
  edition: Edition;
  /** Null: this release doesn't have it. */
  adapter: Adapter | null;
  /** For people: the adapter's title, or its bare name. */
  title: string;
  standing: SourceStanding;
  isWrong: boolean;
  /** Sentences about it. */
  words: string[];
  /** When a request of it last brought something real; null: never. */
  lastGoodAt: Date | null;
  /** Null: never, it is paused. */
  nextAt: Date | null;
  requests: RequestStatus[];
};
